package im.hither.session;

import im.hither.domain.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.muc.packet.GroupChatInvitation;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// The part of the [Checks] for invitations into rooms: who asks, and whose word that is. Account
/// thread.
final class InvitationChecks {
    private final AccountId account;
    private final BareJid self;

    InvitationChecks(AccountId account, BareJid self) {
        this.account = account;
        this.self = self;
    }

    /// The invitation that a message from somebody else is; empty for all other messages.
    Optional<Checked> check(Jid from, Message message, Instant at) {
        if (message.getType() == Message.Type.error) return Optional.empty();
        if (message.getType() == Message.Type.groupchat) return Optional.empty();
        return throughRoom(from, message, at)
                .or(() -> direct(from, message, at))
                .map(Checked.Invitation::new);
    }

    private Optional<InvitationNotice> throughRoom(Jid from, Message message, Instant at) {
        var told = MUCUser.from(message);
        if (told == null || told.getInvite() == null) return Optional.empty();
        var inviter = told.getInvite().getFrom();
        if (from.hasResource() || !from.hasLocalpart() || inviter == null) return Optional.empty();
        return Optional.of(
                new InvitationNotice(
                        account,
                        from.asBareJid(),
                        inviter.asBareJid(),
                        true,
                        text(told.getInvite().getReason()),
                        text(told.getPassword()),
                        at));
    }

    private Optional<InvitationNotice> direct(Jid from, Message message, Instant at) {
        var invitation = GroupChatInvitation.from(message);
        if (invitation == null || invitation.getRoomAddress() == null) return Optional.empty();
        var room = invitation.getRoomAddress().asBareJid();
        if (room.equals(self) || room.equals(from.asBareJid())) return Optional.empty();
        return Optional.of(
                new InvitationNotice(
                        account,
                        room,
                        from.asBareJid(),
                        false,
                        text(invitation.getReason()),
                        text(invitation.getPassword()),
                        at));
    }

    private static Optional<String> text(String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }
}
