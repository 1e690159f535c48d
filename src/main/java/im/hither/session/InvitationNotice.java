package im.hither.session;

import im.hither.domain.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Somebody asks us into a room, checked: from person to person the sender is who asks (XEP-0249);
/// through the room only the room is sure, and who asks is its word (XEP-0045 §7.8.2).
///
/// @param throughRoom the room itself passed it on
/// @param password the room wants it
/// @param at when it was sent as far as our own server vouches for it
public record InvitationNotice(
        AccountId account,
        BareJid room,
        BareJid inviter,
        boolean throughRoom,
        Optional<String> reason,
        Optional<String> password,
        Instant at) {}
