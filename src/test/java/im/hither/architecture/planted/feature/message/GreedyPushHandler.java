package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.session.PushHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;

/// A handler of pushes that reads stanzas as well.
public record GreedyPushHandler(IQ push, Message stanza) implements PushHandler {}
