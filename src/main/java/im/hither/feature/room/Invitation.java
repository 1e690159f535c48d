package im.hither.feature.room;

import im.hither.domain.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Somebody asks us into a room and has no answer yet.
///
/// @param known whoever invites is a contact
/// @param throughRoom the room passed it on, so who invites is its word
public record Invitation(
        AccountId account,
        BareJid room,
        BareJid inviter,
        boolean known,
        boolean throughRoom,
        Optional<String> reason,
        Optional<String> password,
        Instant at) {}
