package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.session.Answer;
import im.hither.session.SessionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;

/// Asks servers for places and the rooms there.
final class DirectoryService implements RoomDirectory {
    private final SessionManager sessions;
    private final QuestionProtocol questions;

    DirectoryService(SessionManager sessions) {
        this.sessions = sessions;
        this.questions = new QuestionProtocol(sessions);
    }

    @Override
    public Optional<BareJid> service(AccountId account) {
        return beside(account, DirectoryProtocol::isService);
    }

    @Override
    public Optional<BareJid> index(AccountId account) {
        return beside(account, IndexProtocol::isIndex);
    }

    /// The first that stands beside the account's server and is this.
    private Optional<BareJid> beside(AccountId account, Predicate<Answer> wanted) {
        return sessions.link(account).map(link -> link.account().address()).stream()
                .map(own -> DirectoryProtocol.items(own.asDomainBareJid(), Optional.empty()))
                .map(question -> questions.ask(account, question))
                .flatMap(answer -> DirectoryProtocol.addresses(answer).stream())
                .map(each -> each.asBareJid())
                .filter(each -> wanted.test(questions.ask(account, DirectoryProtocol.kind(each))))
                .findFirst();
    }

    @Override
    public Reply<List<PublicRoom>> find(AccountId account, BareJid where, String words) {
        if (!IndexProtocol.isIndex(questions.ask(account, DirectoryProtocol.kind(where)))) {
            return listed(search(account, where), words.toLowerCase(Locale.ROOT));
        }
        var answer = questions.ask(account, IndexProtocol.question(where, words));
        return AdminProtocol.reply(answer) instanceof Reply.Refused<Boolean>(var why, var sentence)
                ? new Reply.Refused<>(why, sentence)
                : new Reply.Given<>(IndexProtocol.rooms(answer));
    }

    private static Reply<List<PublicRoom>> listed(Reply<List<PublicRoom>> all, String words) {
        return all instanceof Reply.Given<List<PublicRoom>>(var rooms)
                ? new Reply.Given<>(rooms.stream().filter(room -> room.has(words)).toList())
                : all;
    }

    @Override
    public Reply<List<PublicRoom>> search(AccountId account, BareJid service) {
        var found = new ArrayList<PublicRoom>();
        var after = Optional.<String>empty();
        do {
            var answer = questions.ask(account, DirectoryProtocol.items(service, after));
            if (AdminProtocol.reply(answer) instanceof Reply.Refused<Boolean>(var why, var words)) {
                return new Reply.Refused<>(why, words);
            }
            found.addAll(DirectoryProtocol.rooms(answer));
            after = DirectoryProtocol.next(answer);
        } while (after.isPresent());
        return new Reply.Given<>(found);
    }
}
