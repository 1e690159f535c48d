package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Being in rooms. What waits for a server runs on the thread of whoever asks, which is neither an
/// account's nor the screen's.
public final class RoomService implements RoomAccess {
    private static final int FEW = 50;

    private final RoomTools tools;
    private final RoomBook book;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final QuestionProtocol questions;
    private final RoomQuestions reach;
    private final RoomAdministration administration;
    private final RoomInvitations invitations;
    private final RoomDirectory directory;

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
        this.reach = new RoomQuestions(tools, book, sessions);
        this.administration = new AdministrationService(tools, book, reach);
        this.invitations = new InvitationService(tools, sessions, this);
        this.directory = new DirectoryService(sessions);
    }

    @Override
    public List<RoomSummary> rooms() {
        return tools.database().read(tools.repository()::rooms).stream()
                .map(this::summary)
                .toList();
    }

    @Override
    public Optional<RoomSummary> room(ConversationId conversation) {
        return reach.stored(conversation).map(this::summary);
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
                book.features(stored),
                ourselves.map(Participant::affiliation).orElse(Affiliation.NONE),
                ourselves.map(Participant::role).orElse(RoomRole.NONE),
                room.count(),
                stored.autojoin());
    }

    @Override
    public List<Participant> people(ConversationId room) {
        return reach.stored(room).map(book::take).map(ActiveRoom::people).orElse(List.of());
    }

    @Override
    public List<Participant> away(ConversationId room) {
        return reach.stored(room).map(book::take).map(ActiveRoom::away).orElse(List.of());
    }

    /// Whether we are in a private group of few people, who all know each other.
    public boolean isCloseKnit(ConversationId conversation) {
        return reach.stored(conversation)
                .map(book::take)
                .filter(ActiveRoom::inside)
                .filter(room -> room.features().isPrivate() && room.count() <= FEW)
                .isPresent();
    }

    @Override
    public ConversationId join(
            AccountId account, BareJid room, Optional<String> nick, Optional<char[]> password) {
        sessions.link(account)
                .ifPresent(link ->
                        password.ifPresent(word -> tools.keepPassword(link.account(), room, word)));
        return enter(account, room, nick, Optional.empty());
    }

    @Override
    public ConversationId create(
            AccountId account, BareJid room, Optional<String> nick, RoomPlan plan) {
        return enter(account, room, nick, Optional.of(plan));
    }

    private ConversationId enter(
            AccountId account, BareJid address, Optional<String> nick, Optional<RoomPlan> plan) {
        var conversation = conversations.of(account, address, ConversationKind.ROOM);
        questions.run(account, link -> enter(link, address, conversation, nick, plan));
        return conversation;
    }

    /// Account thread.
    private void enter(
            AccountLink link,
            BareJid address,
            ConversationId conversation,
            Optional<String> nick,
            Optional<RoomPlan> plan) {
        var held = reach.stored(conversation);
        var name =
                nick.filter(Nick::fits)
                        .or(() -> held.map(RoomRepository.StoredRoom::nick))
                        .orElseGet(() -> RoomTools.ownName(link.account()));
        link.commit(tx -> {
            tools.repository().want(tx, conversation, name);
            tools.invitations().settle(tx, link.account().id(), address, tools.clock().instant());
            return Outcome.NONE;
        });
        var stored = reach.stored(conversation).orElseThrow();
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
        reach.command(
                conversation,
                (link, room) -> {
                    room.wanted(false);
                    link.commit(tx -> {
                        tools.repository().leave(tx, conversation);
                        return Outcome.NONE;
                    });
                    book.leave(link, room);
                    reach.stored(conversation).ifPresent(now -> book.bookmark(link, now));
                });
    }

    @Override
    public void rename(ConversationId conversation, String nick) {
        if (!Nick.fits(nick)) return;
        reach.command(
                conversation,
                (link, room) -> link.send(RoomProtocol.here(room.address(), nick, tools.own())));
    }

    @Override
    public Reply<Boolean> reserve(ConversationId conversation, String nick) {
        return AdminProtocol.reply(
                reach.ask(conversation, room -> ReservationProtocol.reserve(room, nick)));
    }

    @Override
    public void subject(ConversationId conversation, String subject) {
        reach.command(
                conversation,
                (link, room) -> link.send(InvitationProtocol.subject(room.address(), subject)));
    }

    @Override
    public void notifies(ConversationId conversation, NotifyLevel level) {
        reach.command(
                conversation,
                (link, _) -> {
                    var held = reach.stored(conversation).orElseThrow();
                    var extensions = NotifyProtocol.with(held.extensions(), level);
                    link.commit(tx -> {
                        tools.repository().notifies(tx, conversation, level, extensions);
                        return Outcome.of(new NotifyChanged(conversation, tx.commit()));
                    });
                    reach.stored(conversation)
                            .filter(RoomRepository.StoredRoom::bookmarked)
                            .ifPresent(now -> book.bookmark(link, now));
                });
    }

    @Override
    public Optional<ConversationId> privately(ConversationId conversation, String nick) {
        return reach.stored(conversation)
                .map(room ->
                        conversations.of(
                                room.account(),
                                RoomProtocol.occupant(room.address(), nick),
                                ConversationKind.PRIVATE));
    }

    @Override
    public Optional<RoomHint> hint(ConversationId id) {
        return tools.database()
                .read(snapshot -> conversations.conversation(snapshot, id))
                .flatMap(this::hint);
    }

    private Optional<RoomHint> hint(Conversation conversation) {
        var room = room(conversation.account(), conversation.address());
        return conversation
                .nick()
                .<Optional<RoomHint>>map(nick -> room.map(there -> privately(there, nick)))
                .orElseGet(() ->
                        room.filter(there -> there.features().gateway())
                                .map(RoomHint.Gateway::new));
    }

    private RoomHint privately(RoomSummary room, String nick) {
        var there =
                people(room.conversation()).stream()
                        .anyMatch(each -> each.occupant().nick().equals(nick));
        return new RoomHint.Privately(room, nick, there);
    }

    @Override
    public RoomAdministration administration() {
        return administration;
    }

    @Override
    public RoomInvitations invitations() {
        return invitations;
    }

    @Override
    public RoomDirectory directory() {
        return directory;
    }
}
