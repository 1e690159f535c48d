package im.hither.session;

import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Occupant;
import im.hither.domain.StanzaId;
import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A message that was stored as it came because it could not be read yet.
///
/// @param stanza the whole stanza
public record Held(
        MessageId message,
        ConversationId conversation,
        BareJid peer,
        ConversationKind kind,
        Direction direction,
        Optional<Occupant> occupant,
        Optional<StanzaId> stanzaId,
        Instant at,
        String stanza) {}
