package im.hither.feature.room;

import im.hither.concurrent.Ticker;
import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConversationKind;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.NoSecrets;
import im.hither.session.OwnPresence;
import im.hither.session.ShownPresence;
import im.hither.session.capability.OwnCapabilities;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What a crowd costs without the network: going into a room with five thousand people, showing
/// them, and going into two hundred rooms at once.
public final class Crowd {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@m.example");
    private static final int PEOPLE = 5_000;
    private static final int ROOMS = 200;
    private static final int TIMES = 5;

    private final TestDatabase database = TestDatabase.open();
    private final Map<BareJid, ActiveRoom> rooms = new LinkedHashMap<>();
    private final HeldLink link;
    private final RoomTools tools;
    private final AccountRooms account;

    private Crowd() {
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
                        new FakeScheduler(),
                        Clock.systemUTC(),
                        new RoomRepository(),
                        new InvitationRepository(),
                        new RoomNoteRepository(),
                        new OwnPresence(new OwnCapabilities(List.of())),
                        new NoSecrets(),
                        new NoHistory(),
                        Circle.NONE);
        account = new AccountRooms(link, tools, rooms, _ -> {});
    }

    public static void main(String[] arguments) throws Exception {
        for (var i = 0; i < TIMES; i++) new Crowd().enter(i == TIMES - 1);
        new Crowd().enterMany();
        System.exit(0); // Smack's threads do not end by themselves
    }

    private void enter(boolean last) throws Exception {
        wanted("square");
        var stanzas = new ArrayList<String>();
        for (var i = 0; i < PEOPLE; i++) stanzas.add(here("square", "guest " + i, "o" + i, ""));
        account.online(true);
        answerAll();
        var begin = Ticker.system().nanos();
        for (var stanza : stanzas) receive(stanza);
        receive(here("square", "romeo", "own", "<status code='110'/>"));
        var entered = Ticker.system().nanos();
        var room = rooms.values().iterator().next();
        if (!room.inside() || room.count() != PEOPLE + 1) throw new IllegalStateException("lost");
        var rows = new RoomPeople(room.people()).rows("");
        var arranged = Ticker.system().nanos();
        if (!last) return;
        print("room of 5,000: presences parsed and taken in", (entered - begin) / 1e6, "ms");
        print("room of 5,000: list of people arranged", (arranged - entered) / 1e6, "ms");
        print("room of 5,000: rows in the list", rows.size(), "rows");
    }

    private void enterMany() throws Exception {
        for (var i = 0; i < ROOMS; i++) wanted("room" + i);
        account.online(true);
        var most = 0L;
        var next = 0;
        while (next < ROOMS) {
            most = Math.max(most, link.asked.size() - inside());
            link.asked.get(next).answer().accept(new Answer.Result(features()));
            receive(here("room" + next, "romeo", "own", "<status code='110'/>"));
            next++;
        }
        if (inside() != ROOMS) throw new IllegalStateException("only " + inside());
        print("200 rooms: most joins on their way at once", (double) most, "rooms");
        print(
                "200 rooms: stanzas sent for each",
                (link.asked.size() + link.sent.size()) / (double) ROOMS,
                "stanzas");
    }

    private long inside() {
        return rooms.values().stream().filter(ActiveRoom::inside).count();
    }

    private void answerAll() {
        link.asked.forEach(each -> each.answer().accept(new Answer.Result(features())));
    }

    private void wanted(String name) {
        var address = address(name);
        var conversation =
                new ConversationRepository(database.database())
                        .of(link.account().id(), address, ConversationKind.ROOM);
        database.database()
                .write(tx -> {
                    tools.repository().want(tx, conversation, "romeo");
                    return true;
                });
        var room = new ActiveRoom(address, conversation, "romeo");
        room.wanted(true);
        rooms.put(address, room);
    }

    private static DiscoverInfo features() {
        return DiscoverInfo.builder("x")
                .ofType(IQ.Type.result)
                .addFeatures(List.of("urn:xmpp:occupant-id:0", "urn:xmpp:mam:2"))
                .build();
    }

    private static String here(String room, String nick, String id, String status) {
        return "<presence xmlns='jabber:client' from='%s/%s'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='%s'/><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/>%s</x></presence>"
                .formatted(address(room), nick, id, status);
    }

    private void receive(String stanza) throws Exception {
        var presence =
                (Presence)
                        PacketParserUtils.parseStanza(
                                PacketParserUtils.getParserFor(stanza),
                                XmlEnvironment.EMPTY,
                                JxmppContext.getDefaultContext());
        account.presence(new ShownPresence(presence.getFrom().asBareJid(), presence));
    }

    private static BareJid address(String room) {
        return JidCreate.bareFromOrThrowUnchecked(room + "@rooms.example");
    }

    private static void print(String name, double value, String unit) {
        System.out.printf("%s\t%.1f\t\t%s%n", name, value, unit);
    }

    private static final class NoHistory implements RoomHistory {
        @Override
        public void entered(AccountLink to, BareJid room, Runnable known) {
            known.run();
        }

        @Override
        public void stirred(AccountLink to, BareJid room) {}

        @Override
        public void left(AccountLink to, BareJid room) {}
    }
}
