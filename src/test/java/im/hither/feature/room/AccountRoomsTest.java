package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.OccupantId;
import im.hither.domain.RoomEvent.NickRefused;
import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.NoSecrets;
import im.hither.session.Outcome;
import im.hither.session.OwnPresence;
import im.hither.session.ShownPresence;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Transaction;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.packet.MUCAdmin;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The way of one account into its rooms.
class AccountRoomsTest {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@m.example");

    private final FakeScheduler scheduler = new FakeScheduler();
    private final Map<BareJid, ActiveRoom> rooms = new LinkedHashMap<>();
    private TestDatabase database;
    private HeldLink link;
    private AccountRooms account;
    private RoomTools tools;
    private int archivesRead;
    private final NotedCircle circle = new NotedCircle();

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        var id =
                database.database()
                        .write(tx ->
                                tx.insert(
                                        "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES (?, 1, 'AUTO', 0)",
                                        ROMEO.toString()));
        link =
                new HeldLink(
                        new Account(new AccountId(id), ROMEO, true, ConnectionSettings.AUTOMATIC),
                        database.database());
        tools =
                new RoomTools(
                        database.database(),
                        scheduler,
                        Clock.systemUTC(),
                        new RoomRepository(),
                        new InvitationRepository(),
                        new RoomNoteRepository(),
                        new OwnPresence(new OwnCapabilities(List.of())),
                        new NoSecrets(),
                        new CountedHistory(),
                        circle);
        circle.link = link;
        account = new AccountRooms(link, tools, rooms, _ -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("H3 at most four rooms are on their way, three stanzas for each")
    void fourAtOnce() {
        for (var i = 0; i < 10; i++) wanted("room" + i);

        account.online(true);

        assertThat(link.asked).hasSize(4);
        for (var i = 0; i < 10; i++) {
            tell(i);
            assertThat(link.sent).hasSize(i + 1);
            assertThat(link.asked.size() - inside()).isLessThanOrEqualTo(4);
            arrive("room" + i, "romeo");
        }
        assertThat(inside()).isEqualTo(10);
        assertThat(link.asked).hasSize(10);
        assertThat(link.sent).hasSize(10);
        assertThat(archivesRead).isEqualTo(10);
    }

    @Test
    @DisplayName("B14 somebody who has the nick that we wanted is not us")
    void whoHasOurNickIsNotUs() {
        wanted("garden");
        account.online(true);
        tell(0);

        receive(here("garden", "romeo", "o-other", ""));
        assertThat(inside()).isZero();
        arrive("garden", "romeo_");

        assertThat(room("garden").nick()).isEqualTo("romeo_");
        assertThat(room("garden").self()).contains(new OccupantId("own"));
    }

    @Test
    void roomsAreToldHowWeShowUp() {
        wanted("garden");
        wanted("hall");
        account.online(true);
        tell(0);
        arrive("garden", "romeo");
        var before = link.sent.size();

        tools.own().show(new im.hither.domain.Presence(Availability.AWAY, Optional.of("asleep")));
        account.show();
        account.show();

        assertThat(link.sent).hasSize(before + 1); // we are not in the hall yet
        assertThat(link.sent.getLast().toXML().toString())
                .contains(address("garden") + "/romeo", "<show>away</show>", "asleep");
    }

    @Test
    void roomThatLetsUsInAfterAChangeIsToldOfIt() {
        wanted("garden");
        account.online(true);
        tell(0);
        tools.own().show(new im.hither.domain.Presence(Availability.AWAY, Optional.empty()));
        account.show();

        arrive("garden", "romeo");

        assertThat(link.sent.getLast().toXML().toString())
                .contains(address("garden") + "/romeo", "<show>away</show>");
    }

    @Test
    void aKnownRoomIsAskedAndEnteredAtOnce() {
        wanted("garden");
        room("garden").features(known());

        account.online(true);

        assertThat(link.asked).hasSize(1);
        assertThat(link.sent).hasSize(1);
        arrive("garden", "romeo");
        assertThat(inside()).as("before it said what it is").isZero();
        tell(0);
        assertThat(inside()).isOne();
        assertThat(link.sent).hasSize(1);
    }

    @Test
    @DisplayName("B13 what a known room said before does not vouch for ids now")
    void whatAKnownRoomSaidBeforeDoesNotCount() {
        wanted("garden");
        room("garden").features(known());
        account.online(true);
        arrive("garden", "romeo");

        answer(new Answer.Result(features("urn:xmpp:mam:2")));

        assertThat(inside()).isOne();
        assertThat(room("garden").self()).isEmpty();
        assertThat(room("garden").people().getFirst().occupant().id()).isEmpty();
    }

    @Test
    void aKnownRoomThatIsGoneIsNotMadeAnew() {
        wanted("garden");
        room("garden").features(known());
        account.online(true);

        refuse(0, StanzaError.Condition.item_not_found);
        receive(here("garden", "romeo", "own", "<status code='110'/><status code='201'/>"));

        assertThat(problem("garden")).isEqualTo(RoomProblem.NOT_THERE);
        assertThat(link.asked.getLast().iq().toXML().toString())
                .contains("muc#owner")
                .contains("type='cancel'");
    }

    private static RoomFeatures known() {
        return new RoomFeatures(
                Optional.empty(),
                Optional.empty(),
                Set.of("urn:xmpp:occupant-id:0", "urn:xmpp:mam:2"),
                false);
    }

    @Test
    void resumedStreamIsStillInItsRooms() {
        var room = inside("garden");
        link.sent.clear();

        account.online(false);

        assertThat(room.inside()).isTrue();
        assertThat(link.sent).isEmpty();
        account.online(true);
        assertThat(room.standing()).isInstanceOf(RoomStanding.Joining.class);
    }

    @Test
    void takenNameGetsATail() {
        wanted("garden");
        account.online(true);
        tell(0);

        receive(
                "<presence xmlns='jabber:client' type='error' from='garden@rooms.example/romeo'><x xmlns='http://jabber.org/protocol/muc'/><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>");

        assertThat((Object) link.sent.getLast().getTo()).hasToString("garden@rooms.example/romeo_");
        arrive("garden", "romeo_");
        assertThat(room("garden").nick()).isEqualTo("romeo_");
    }

    @Test
    void aNameThatIsRefusedLaterIsSaidAndOursStays() {
        var room = inside("garden");
        link.events.clear();

        receive(
                "<presence xmlns='jabber:client' type='error' from='garden@rooms.example/Montague'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>");

        assertThat(room.nick()).isEqualTo("romeo");
        assertThat(room.inside()).isTrue();
        assertThat(link.events)
                .containsExactly(
                        new NickRefused(
                                link.account().id(), 0, room.address(), room.conversation()));
    }

    @Test
    void aRoomThatIsNotThereIsNotMade() {
        wanted("garden");
        account.online(true);

        refuse(0, StanzaError.Condition.item_not_found);

        assertThat(link.sent).isEmpty();
        assertThat(problem("garden")).isEqualTo(RoomProblem.NOT_THERE);
    }

    @Test
    void whoIsThrownOutStaysOut() {
        inside("garden");

        receive(
                "<presence xmlns='jabber:client' type='unavailable' from='garden@rooms.example/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'><reason>Avaunt</reason></item><status code='307'/><status code='110'/></x></presence>");
        scheduler.advance(Duration.ofMinutes(30));

        assertThat(room("garden").standing())
                .isEqualTo(new RoomStanding.Barred(RoomProblem.KICKED, Optional.of("Avaunt")));
        assertThat(room("garden").count()).isZero();
    }

    @Test
    void whatPassesIsTriedAgain() {
        inside("garden");
        link.asked.clear();

        receive(
                "<presence xmlns='jabber:client' type='unavailable' from='garden@rooms.example/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='332'/><status code='110'/></x></presence>");
        assertThat(link.asked).isEmpty();
        scheduler.advance(Duration.ofSeconds(5));

        assertThat(link.asked).hasSize(1);
    }

    @Test
    void aSilentRoomThatForgotUsIsEnteredAgain() {
        inside("garden");
        link.asked.clear();

        account.online(false);
        scheduler.advance(Duration.ofSeconds(1));

        assertThat(link.asked).hasSize(1);
        assertThat(link.asked.getFirst().iq()).isInstanceOf(Ping.class);
        refuse(0, StanzaError.Condition.not_acceptable);
        assertThat(room("garden").standing()).isInstanceOf(RoomStanding.Joining.class);
    }

    @Test
    void manyWhoComeMakeFewEvents() {
        inside("garden");
        scheduler.advance(Duration.ofSeconds(1));
        link.events.clear();

        for (var i = 0; i < 1000; i++) {
            receive(here("garden", "guest" + i, "o" + i, ""));
        }
        scheduler.advance(Duration.ofSeconds(1));

        assertThat(link.events).hasSize(1).first().isInstanceOf(OccupantsChanged.class);
        assertThat(room("garden").count()).isEqualTo(1001);
    }

    @Test
    @DisplayName("B13 an occupant id counts where the room announces that it gives them")
    void occupantIdNeedsTheRoomsWord() {
        wanted("garden");
        account.online(true);
        link.asked.getFirst().answer().accept(new Answer.Result(features("muc_open")));
        receive(here("garden", "romeo", "o1", "<status code='110'/>"));

        assertThat(room("garden").self()).isEmpty();
        assertThat(room("garden").people().getFirst().occupant().id()).isEmpty();

        inside("square");
        assertThat(room("square").self()).contains(new OccupantId("own"));
    }

    @Test
    @DisplayName("C5 nothing is said in a private group before it is known who belongs to it")
    void aPrivateGroupIsReadyOnceItsMembersAreKnown() {
        var room = insidePrivately("garden");
        assertThat(room.ready()).isFalse();

        members("owner", "juliet@c.example");
        members("admin");
        assertThat(link.ready).isEmpty();
        members("member", "nurse@c.example");

        assertThat(link.ready).containsExactly(room.conversation());
        assertThat(stored(room))
                .extracting(Object::toString)
                .containsExactly("juliet@c.example", "nurse@c.example", ROMEO.toString());
        assertThat(circle.told).as("all were there before us").isEmpty();
    }

    @Test
    @DisplayName("C5 a new member is told before anything more is said")
    void aNewMemberIsToldFirst() {
        var room = insidePrivately("garden");
        membersAre("juliet@c.example");

        receive(hereAs("garden", "paris", "member", "paris@v.example"));

        assertThat(room.ready()).isFalse();
        membersAre("juliet@c.example", "paris@v.example");
        assertThat(circle.told).containsExactly("joined [paris@v.example] after 1 ready");
        assertThat(link.ready).hasSize(2);
    }

    @Test
    void whoOnlyGoesAwayStillBelongsToTheGroup() {
        insidePrivately("garden");
        membersAre("juliet@c.example");
        var asked = link.asked.size();

        receive(
                hereAs("garden", "juliet", "member", "juliet@c.example")
                        .replace("<presence ", "<presence type='unavailable' "));

        assertThat(link.asked).hasSize(asked);
    }

    @Test
    @DisplayName("C4 a group that is opened is not ready until that is known, and tells")
    void aGroupThatIsOpenedTells() {
        var room = insidePrivately("garden");
        membersAre("juliet@c.example");

        account.configured(room);
        assertThat(room.ready()).isFalse();
        answer(new Answer.Result(features("urn:xmpp:mam:2", "muc_membersonly")));

        assertThat(room.ready()).isTrue();
        assertThat(circle.told).containsExactly("opened");
        boolean stillPrivate =
                database.database()
                        .read(snapshot ->
                                new MembershipRepository()
                                        .isPrivate(snapshot, room.conversation()));
        assertThat(stillPrivate).isFalse();
    }

    @Test
    void anAnswerThatIsOvertakenChangesNothing() {
        var room = insidePrivately("garden");
        var first = link.asked.getLast();
        account.membersChanged(room);

        first.answer().accept(new Answer.Result(new MUCAdmin()));
        assertThat(link.asked.getLast().iq().toXML().toString()).contains("owner");
        membersAre("juliet@c.example");

        assertThat(link.ready).hasSize(1);
    }

    private ActiveRoom insidePrivately(String name) {
        wanted(name);
        account.enter(room(name));
        answer(
                new Answer.Result(
                        features("urn:xmpp:mam:2", "muc_membersonly", "muc_nonanonymous")));
        arrive(name, "romeo");
        return room(name);
    }

    private void membersAre(String... addresses) {
        members("owner");
        members("admin");
        members("member", addresses);
    }

    private void members(String affiliation, String... addresses) {
        var admin = new MUCAdmin();
        for (var each : addresses) {
            admin.addItem(
                    new MUCItem(
                            MUCAffiliation.fromString(affiliation),
                            JidCreate.bareFromOrThrowUnchecked(each)));
        }
        assertThat(link.asked.getLast().iq().toXML().toString()).contains(affiliation);
        answer(new Answer.Result(admin));
    }

    private void answer(Answer answer) {
        link.asked.getLast().answer().accept(answer);
    }

    private List<BareJid> stored(ActiveRoom room) {
        return database.database()
                .read(snapshot ->
                        new MembershipRepository().members(snapshot, room.conversation()));
    }

    private static String hereAs(String room, String nick, String affiliation, String jid) {
        return "<presence xmlns='jabber:client' from='%s/%s'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='%s' role='participant' jid='%s/x'/></x></presence>"
                .formatted(address(room), nick, affiliation, jid);
    }

    private ActiveRoom inside(String name) {
        wanted(name);
        account.enter(room(name));
        link.asked.getLast().answer().accept(new Answer.Result(all()));
        arrive(name, "romeo");
        return room(name);
    }

    private void wanted(String name) {
        var address = address(name);
        var conversations = new ConversationRepository(database.database());
        var conversation = conversations.of(link.account().id(), address, ConversationKind.ROOM);
        database.database()
                .write(tx -> {
                    tools.repository().want(tx, conversation, "romeo");
                    return true;
                });
        var room = new ActiveRoom(address, conversation, "romeo");
        room.wanted(true);
        rooms.put(address, room);
    }

    private void tell(int question) {
        link.asked.get(question).answer().accept(new Answer.Result(all()));
    }

    private void refuse(int question, StanzaError.Condition condition) {
        link.asked
                .get(question)
                .answer()
                .accept(new Answer.Refused(StanzaError.getBuilder(condition).build()));
    }

    private static DiscoverInfo all() {
        return features("urn:xmpp:occupant-id:0", "urn:xmpp:mam:2");
    }

    private static DiscoverInfo features(String... features) {
        return DiscoverInfo.builder("x")
                .ofType(IQ.Type.result)
                .addFeatures(List.of(features))
                .build();
    }

    private void arrive(String room, String nick) {
        receive(here(room, nick, "own", "<status code='110'/>"));
    }

    private static String here(String room, String nick, String id, String status) {
        return "<presence xmlns='jabber:client' from='%s/%s'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='%s'/><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/>%s</x></presence>"
                .formatted(address(room), nick, id, status);
    }

    private void receive(String stanza) {
        try {
            var presence =
                    (Presence)
                            PacketParserUtils.parseStanza(
                                    PacketParserUtils.getParserFor(stanza),
                                    XmlEnvironment.EMPTY,
                                    JxmppContext.getDefaultContext());
            var shown = new ShownPresence(presence.getFrom().asBareJid(), presence);
            assertThat(account.presence(shown)).isTrue();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private long inside() {
        return rooms.values().stream().filter(ActiveRoom::inside).count();
    }

    private ActiveRoom room(String name) {
        return Optional.ofNullable(rooms.get(address(name))).orElseThrow();
    }

    private RoomProblem problem(String name) {
        return ((RoomStanding.Barred) room(name).standing()).problem();
    }

    private static BareJid address(String room) {
        return JidCreate.bareFromOrThrowUnchecked(room + "@rooms.example");
    }

    private final class CountedHistory implements RoomHistory {
        @Override
        public void entered(AccountLink to, BareJid room, Runnable known) {
            archivesRead++;
            known.run();
        }

        @Override
        public void stirred(AccountLink to, BareJid room) {}

        @Override
        public void left(AccountLink to, BareJid room) {}
    }

    private static final class NotedCircle implements Circle {
        final List<String> told = new ArrayList<>();
        private @Nullable HeldLink link;

        @Override
        public Outcome joined(Transaction tx, ConversationId room, List<BareJid> added) {
            told.add(
                    "joined "
                            + added
                            + " after "
                            + Objects.requireNonNull(link).ready.size()
                            + " ready");
            return Outcome.NONE;
        }

        @Override
        public Outcome opened(Transaction tx, ConversationId room) {
            told.add("opened");
            return Outcome.NONE;
        }
    }
}
