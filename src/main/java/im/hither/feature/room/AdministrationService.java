package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.session.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Asks rooms to do what those who run them may want.
final class AdministrationService implements RoomAdministration {
    private final RoomBook book;
    private final RoomQuestions questions;

    AdministrationService(RoomBook book, RoomQuestions questions) {
        this.book = book;
        this.questions = questions;
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
        return AdminProtocol.reply(
                questions.ask(
                        conversation, room -> ConfigurationProtocol.change(room, form, wishes)));
    }

    @Override
    public Reply<Boolean> destroy(ConversationId conversation, String reason) {
        return AdminProtocol.reply(
                questions.ask(conversation, room -> ConfigurationProtocol.destroy(room, reason)));
    }

    @Override
    public Reply<Boolean> invite(
            ConversationId conversation, BareJid person, Optional<String> reason) {
        if (isForMembers(conversation)) {
            var made = affiliation(conversation, person, Affiliation.MEMBER, reason);
            var mayNot =
                    made instanceof Reply.Refused<Boolean>(var why, _)
                            && why == Reply.Refusal.NO_ANSWER;
            if (mayNot) return made; // where only admins may, the room itself decides
        }
        questions.command(
                conversation,
                (link, active) ->
                        link.send(InvitationProtocol.mediated(active.address(), person, reason)));
        return new Reply.Given<>(true);
    }

    private boolean isForMembers(ConversationId conversation) {
        return questions
                .stored(conversation)
                .map(stored -> book.features(stored).membersOnly())
                .orElse(false);
    }
}
