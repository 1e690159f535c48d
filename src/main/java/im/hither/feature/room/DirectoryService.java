package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.session.SessionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return sessions.link(account).map(link -> link.account().address()).stream()
                .map(own -> DirectoryProtocol.items(own.asDomainBareJid(), Optional.empty()))
                .map(question -> questions.ask(account, question))
                .flatMap(answer -> DirectoryProtocol.addresses(answer).stream())
                .map(each -> each.asBareJid())
                .filter(each ->
                        DirectoryProtocol.isService(
                                questions.ask(account, DirectoryProtocol.kind(each))))
                .findFirst();
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
