package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.session.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Asks rooms to do what those who run them may want.
final class AdministrationService implements RoomAdministration {
    private final RoomTools tools;
    private final RoomBook book;
    private final RoomQuestions questions;
    private final Moderating moderating;

    AdministrationService(RoomTools tools, RoomBook book, RoomQuestions questions) {
        this.tools = tools;
        this.book = book;
        this.questions = questions;
        this.moderating = new Moderating(tools, book, questions);
    }

    @Override
    public Reply<List<Member>> members(ConversationId conversation) {
        var all = new ArrayList<Member>();
        for (var affiliation :
                List.of(
                        Affiliation.OWNER,
                        Affiliation.ADMIN,
                        Affiliation.MEMBER,
                        Affiliation.OUTCAST)) {
            var answer =
                    questions.ask(conversation, room -> AdminProtocol.question(room, affiliation));
            if (answer instanceof Answer.None) {
                return new Reply.Refused<>(Reply.Refusal.NO_ANSWER, Optional.empty());
            }
            all.addAll(AdminProtocol.members(answer)); // some lists are for moderators alone
        }
        return new Reply.Given<>(all);
    }

    @Override
    public Reply<Boolean> affiliation(
            ConversationId conversation,
            BareJid person,
            Affiliation affiliation,
            Optional<String> reason) {
        var reply =
                AdminProtocol.reply(
                        questions.ask(
                                conversation,
                                room ->
                                        AdminProtocol.affiliation(
                                                room, person, affiliation, reason)));
        if (reply instanceof Reply.Given) questions.command(conversation, book::membersChanged);
        return reply;
    }

    @Override
    public Reply<Boolean> role(
            ConversationId conversation, String nick, RoomRole role, Optional<String> reason) {
        return AdminProtocol.reply(
                questions.ask(conversation, room -> AdminProtocol.role(room, nick, role, reason)));
    }

    @Override
    public boolean moderates(ConversationId conversation) {
        return moderating.mayDoSo(conversation);
    }

    @Override
    public Reply<Integer> moderate(
            ConversationId conversation, MessageId message, boolean all, Optional<String> reason) {
        return moderating.remove(conversation, message, all, reason);
    }

    @Override
    public Reply<List<Setting>> settings(ConversationId conversation) {
        var answer = questions.ask(conversation, ConfigurationProtocol::question);
        return switch (AdminProtocol.reply(answer)) {
            case Reply.Given<Boolean> _ ->
                    new Reply.Given<>(ConfigurationProtocol.settings(answer));
            case Reply.Refused<Boolean>(var why, var words) -> new Reply.Refused<>(why, words);
        };
    }

    @Override
    public Reply<Boolean> configure(ConversationId conversation, Map<String, List<String>> wishes) {
        var offered = questions.ask(conversation, ConfigurationProtocol::question);
        if (!(offered instanceof Answer.Result)) return AdminProtocol.reply(offered);
        var form = ConfigurationProtocol.form(offered);
        var reply =
                AdminProtocol.reply(
                        questions.ask(
                                conversation,
                                room -> ConfigurationProtocol.change(room, form, wishes)));
        if (reply instanceof Reply.Given) {
            ConfigurationProtocol.password(wishes).ifPresent(word -> remember(conversation, word));
        }
        return reply;
    }

    /// Who locks a room has to get in again.
    private void remember(ConversationId conversation, String password) {
        questions.command(
                conversation,
                (link, room) ->
                        tools.keepPassword(link.account(), room.address(), password.toCharArray()));
    }

    @Override
    public Reply<Boolean> destroy(ConversationId conversation, String reason) {
        return AdminProtocol.reply(
                questions.ask(conversation, room -> ConfigurationProtocol.destroy(room, reason)));
    }

    @Override
    public Reply<Boolean> invite(
            ConversationId conversation, BareJid person, Optional<String> reason) {
        if (!isForMembers(conversation)) {
            directly(conversation, person, reason);
            return new Reply.Given<>(true);
        }
        var made = affiliation(conversation, person, Affiliation.MEMBER, reason);
        return switch (made) {
            case Reply.Given<Boolean> given -> {
                directly(conversation, person, reason);
                yield given;
            }
            case Reply.Refused<Boolean>(var why, _) when why == Reply.Refusal.NO_ANSWER -> made;
            case Reply.Refused<Boolean> _ -> { // whether we may is for the room to say
                questions.command(
                        conversation,
                        (link, room) ->
                                link.send(
                                        InvitationProtocol.mediated(
                                                room.address(), person, reason)));
                yield new Reply.Given<>(true);
            }
        };
    }

    /// In our own name, which nobody can forge, and with what opens the door.
    private void directly(ConversationId conversation, BareJid person, Optional<String> reason) {
        questions.command(
                conversation,
                (link, room) ->
                        link.send(
                                InvitationProtocol.direct(
                                        room.address(),
                                        person,
                                        reason,
                                        tools.password(link.account(), room.address()))));
    }

    private boolean isForMembers(ConversationId conversation) {
        return questions
                .stored(conversation)
                .map(stored -> book.features(stored).membersOnly())
                .orElse(false);
    }
}
