package im.hither.feature.message;

import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.OriginId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A message before it has a row.
///
/// @param provisional the archive has not confirmed the position
/// @param unreadStanza the stanza as it came, where its content could not be read
record NewMessage(
        ConversationId conversation,
        Position position,
        boolean provisional,
        Direction direction,
        BareJid author,
        Optional<Occupant> occupant,
        Optional<SentId> sentId,
        Optional<OriginId> originId,
        Optional<StanzaId> stanzaId,
        Instant at,
        Content content,
        Optional<String> unreadStanza,
        DeliveryState delivery) {}
