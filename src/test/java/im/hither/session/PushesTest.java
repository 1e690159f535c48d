package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.contact.RosterHandler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.jivesoftware.smack.iqrequest.IQRequestHandler.Mode;
import org.jivesoftware.smack.packet.ErrorIQ;
import org.jivesoftware.smack.roster.packet.RosterPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class PushesTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid NURSE = Pipeline.address("nurse@capulet.example");

    private final SerialThread thread = new SerialThread("account");
    private TestDatabase database;
    private Pushes pushes;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        var pipeline = new Pipeline(database.database(), ROMEO, Clock.systemUTC());
        var handler = new RosterHandler(new ContactRepository());
        pushes = new Pushes(new FakeArchive(pipeline, 1), handler, thread);
    }

    @AfterEach
    void close() {
        thread.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve@badguy.example",
                "montague.example",
                "romeo@montague.example.badguy.example",
                "romeo@montague.example/home",
            })
    @DisplayName("B6 a change of the roster by anybody but our own server is refused")
    void foreignPushIsRefused(String from) {
        var push = push(JULIET);
        push.setFrom(JidCreate.fromOrThrowUnchecked(from));

        assertThat(pushes.handleIQRequest(push)).isInstanceOf(ErrorIQ.class);

        assertThat(contacts()).isEmpty();
    }

    @Test
    @DisplayName("B6 a change of more than one contact changes none")
    void pushOfTwoIsNone() {
        pushes.handleIQRequest(push(JULIET, NURSE));

        assertThat(contacts()).isEmpty();
    }

    @Test
    void ownPushIsStored() {
        var named = push(NURSE);
        named.setFrom(ROMEO);

        pushes.handleIQRequest(push(JULIET)); // without a sender it is the server's
        pushes.handleIQRequest(named);

        assertThat(contacts()).containsExactly(JULIET.toString(), NURSE.toString());
    }

    @Test
    void changesAreTakenInTheOrderInWhichTheyCame() {
        assertThat(pushes.getMode()).isEqualTo(Mode.sync);
    }

    private static RosterPacket push(BareJid... addresses) {
        var push = new RosterPacket();
        push.setType(RosterPacket.Type.set);
        for (var address : addresses) push.addRosterItem(new RosterPacket.Item(address, null));
        return push;
    }

    private List<String> contacts() {
        thread.call(() -> true); // after everything that was submitted
        return database.database()
                .read(snapshot ->
                        snapshot.list(
                                "SELECT address FROM contact ORDER BY address",
                                row -> row.text("address")));
    }
}
