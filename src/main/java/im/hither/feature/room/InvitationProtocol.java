package im.hither.feature.room;

import java.util.Optional;
import java.util.UUID;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.muc.packet.GroupChatInvitation;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jxmpp.jid.BareJid;

/// Asking somebody into a room: through the room (XEP-0045 §7.8.2), or from person to person
/// (XEP-0249).
final class InvitationProtocol {
    private InvitationProtocol() {}

    /// The room passes it on, and makes them a member where it has to.
    static Stanza mediated(BareJid room, BareJid person, Optional<String> reason) {
        var user = new MUCUser();
        user.setInvite(
                new MUCUser.Invite(reason.orElse(null), null, person.asEntityBareJidOrThrow()));
        return message(room).addExtension(user).build();
    }

    /// To the person, past the room.
    static Stanza direct(
            BareJid room, BareJid person, Optional<String> reason, Optional<String> password) {
        return message(person)
                .addExtension(
                        new GroupChatInvitation(
                                room.asEntityBareJidOrThrow(),
                                reason.orElse(null),
                                password.orElse(null),
                                false,
                                null))
                .build();
    }

    /// We do not come; the room passes it on to who invited us through it (XEP-0045 §7.8.2).
    static Stanza decline(BareJid room, BareJid inviter) {
        var user = new MUCUser();
        user.setDecline(new MUCUser.Decline(null, inviter.asEntityBareJidOrThrow()));
        return message(room).addExtension(user).build();
    }

    private static MessageBuilder message(BareJid to) {
        return StanzaBuilder.buildMessage(UUID.randomUUID().toString())
                .to(to)
                .ofType(Message.Type.normal);
    }

    /// What the room is about from now on (XEP-0045 §8.1).
    static Stanza subject(BareJid room, String subject) {
        return StanzaBuilder.buildMessage(UUID.randomUUID().toString())
                .to(room)
                .ofType(Message.Type.groupchat)
                .setSubject(subject)
                .build();
    }
}
