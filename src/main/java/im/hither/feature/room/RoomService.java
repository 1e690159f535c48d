package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jxmpp.jid.BareJid;

/// What can be done with rooms. What waits for a server runs on the thread of whoever asks, which
/// is neither an account's nor the screen's.
public final class RoomService implements RoomAccess {
    private final RoomTools tools;
    private final RoomBook book;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final QuestionProtocol questions;

    RoomService(
            RoomTools tools,
            RoomBook book,
            SessionManager sessions,
            ConversationRepository conversations) {
        this.tools = tools;
        this.book = book;
        this.sessions = sessions;
        this.conversations = conversations;
        this.questions = new QuestionProtocol(sessions);
    }

    @Override
    public List<RoomSummary> rooms() {
        return tools.database().read(tools.repository()::rooms).stream()
                .map(this::summary)
                .toList();
    }

    @Override
    public Optional<RoomSummary> room(ConversationId conversation) {
        return stored(conversation).map(this::summary);
    }

    @Override
    public Optional<RoomSummary> room(AccountId account, BareJid address) {
        return tools.database()
                .read(snapshot -> conversations.find(snapshot, account, address))
                .flatMap(found -> room(found.id()));
    }

    private RoomSummary summary(RoomRepository.StoredRoom stored) {
        var room = book.take(stored);
        var ourselves = room.inside() ? room.ourselves() : Optional.<Participant>empty();
        return new RoomSummary(
                stored.conversation(),
                stored.account(),
                stored.address(),
                stored.shownName(),
                room.nick(),
                room.standing(),
                stored.subject(),
                room.inside() ? room.features() : stored.told(),
                ourselves.map(Participant::affiliation).orElse(Affiliation.NONE),
                ourselves.map(Participant::role).orElse(RoomRole.NONE),
                room.count(),
                stored.autojoin());
    }

    private Optional<RoomRepository.StoredRoom> stored(ConversationId conversation) {
        return tools.database().read(snapshot -> tools.repository().room(snapshot, conversation));
    }

    @Override
    public List<Participant> people(ConversationId room) {
        return stored(room).map(book::take).map(ActiveRoom::people).orElse(List.of());
    }

    @Override
    public ConversationId join(
            AccountId account, BareJid room, Optional<String> nick, Optional<char[]> password) {
        sessions.link(account).ifPresent(link -> keep(link, room, password));
        return enter(account, room, nick, Optional.empty());
    }

    private void keep(AccountLink link, BareJid room, Optional<char[]> password) {
        password.ifPresent(secret -> {
            var owner = link.account().address().toString();
            tools.secrets().write(owner, RoomTools.secret(room), secret);
            Arrays.fill(secret, '\0');
        });
    }

    @Override
    public ConversationId create(
            AccountId account, BareJid room, Optional<String> nick, RoomPlan plan) {
        return enter(account, room, nick, Optional.of(plan));
    }

    private ConversationId enter(
            AccountId account, BareJid address, Optional<String> nick, Optional<RoomPlan> plan) {
        var conversation = conversations.of(account, address, ConversationKind.ROOM);
        questions.run(account, link -> enter(link, conversation, nick, plan));
        return conversation;
    }

    /// Account thread.
    private void enter(
            AccountLink link,
            ConversationId conversation,
            Optional<String> nick,
            Optional<RoomPlan> plan) {
        var held = stored(conversation);
        var name =
                nick.filter(Nick::fits)
                        .or(() -> held.map(RoomRepository.StoredRoom::nick))
                        .orElseGet(() -> RoomTools.ownName(link.account()));
        link.commit(tx -> {
            tools.repository().want(tx, conversation, name);
            return Outcome.NONE;
        });
        var stored = stored(conversation).orElseThrow();
        var room = book.take(stored);
        room.wanted(true);
        if (stored.bookmarked()) book.bookmark(link, stored);
        if (!room.inside()) {
            room.nick(name);
            room.plan(plan);
        }
        book.enter(link, room);
        link.publish(new RoomChanged(link.account().id(), 0, room.address(), conversation));
    }

    @Override
    public void leave(ConversationId conversation) {
        command(
                conversation,
                (link, room) -> {
                    room.wanted(false);
                    link.commit(tx -> {
                        tools.repository().leave(tx, conversation);
                        return Outcome.NONE;
                    });
                    book.leave(link, room);
                    stored(conversation).ifPresent(now -> book.bookmark(link, now));
                });
    }

    @Override
    public void rename(ConversationId conversation, String nick) {
        if (!Nick.fits(nick)) return;
        command(conversation, (link, room) -> link.send(RoomProtocol.rename(room.address(), nick)));
    }

    @Override
    public void subject(ConversationId conversation, String subject) {
        command(
                conversation,
                (link, room) -> link.send(InvitationProtocol.subject(room.address(), subject)));
    }

    @Override
    public Optional<ConversationId> privately(ConversationId conversation, String nick) {
        return stored(conversation)
                .map(room ->
                        conversations.of(
                                room.account(),
                                RoomProtocol.occupant(room.address(), nick),
                                ConversationKind.PRIVATE));
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
            var answer = ask(conversation, room -> AdminProtocol.question(room, affiliation));
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
                        ask(
                                conversation,
                                room ->
                                        AdminProtocol.affiliation(
                                                room, person, affiliation, reason)));
        if (reply instanceof Reply.Given) command(conversation, book::membersChanged);
        return reply;
    }

    @Override
    public Reply<Boolean> role(
            ConversationId conversation, String nick, RoomRole role, Optional<String> reason) {
        return AdminProtocol.reply(
                ask(conversation, room -> AdminProtocol.role(room, nick, role, reason)));
    }

    @Override
    public Reply<List<Setting>> settings(ConversationId conversation) {
        var answer = ask(conversation, ConfigurationProtocol::question);
        return switch (AdminProtocol.reply(answer)) {
            case Reply.Given<Boolean> _ ->
                    new Reply.Given<>(ConfigurationProtocol.settings(answer));
            case Reply.Refused<Boolean>(var why, var words) -> new Reply.Refused<>(why, words);
        };
    }

    @Override
    public Reply<Boolean> configure(ConversationId conversation, Map<String, List<String>> wishes) {
        var offered = ask(conversation, ConfigurationProtocol::question);
        if (!(offered instanceof Answer.Result)) return AdminProtocol.reply(offered);
        var form = ConfigurationProtocol.form(offered);
        return AdminProtocol.reply(
                ask(conversation, room -> ConfigurationProtocol.change(room, form, wishes)));
    }

    @Override
    public Reply<Boolean> destroy(ConversationId conversation, String reason) {
        return AdminProtocol.reply(
                ask(conversation, room -> ConfigurationProtocol.destroy(room, reason)));
    }

    @Override
    public Reply<Boolean> invite(
            ConversationId conversation, BareJid person, Optional<String> reason) {
        var room = room(conversation);
        if (room.isPresent() && room.get().features().membersOnly()) {
            var made = affiliation(conversation, person, Affiliation.MEMBER, reason);
            var mayNot =
                    made instanceof Reply.Refused<Boolean>(var why, _)
                            && why == Reply.Refusal.NO_ANSWER;
            if (mayNot) return made; // where only admins may, the room itself decides
        }
        command(
                conversation,
                (link, active) ->
                        link.send(InvitationProtocol.mediated(active.address(), person, reason)));
        return new Reply.Given<>(true);
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

    private Answer ask(ConversationId conversation, QuestionProtocol.About question) {
        return stored(conversation)
                .map(room -> questions.ask(room.account(), room.address(), question))
                .orElseGet(() -> new Answer.None("no such room"));
    }

    private void command(ConversationId conversation, BiConsumer<AccountLink, ActiveRoom> command) {
        stored(conversation)
                .ifPresent(stored ->
                        sessions.link(stored.account())
                                .ifPresent(link ->
                                        link.submit(
                                                () -> command.accept(link, book.take(stored)))));
    }
}
