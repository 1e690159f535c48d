package im.hither.architecture.planted.feature.message;

import org.jivesoftware.smack.packet.Message;

/// A rule that reads stanzas itself.
public record StanzaService(Message stanza) {}
