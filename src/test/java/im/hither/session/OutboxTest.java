package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.domain.ChatMessage;
import im.hither.domain.DeliveryState;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.feature.account.CapabilityRepository;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.Sending;
import im.hither.session.capability.OwnCapabilities;
import im.hither.session.wire.KnownServer;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

class OutboxTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");

    private static final BareJid MERCUTIO = Pipeline.address("mercutio@verona.example");

    private final Set<BareJid> withoutKeys = new HashSet<>();
    private final Map<SentId, String> overheads = new HashMap<>();
    private int longest = 64 * 1024;
    private final List<String> wire = new ArrayList<>();
    private final List<String> storedBefore = new ArrayList<>();
    private TestDatabase database;
    private SerialThread thread;
    private Pipeline pipeline;
    private Outbox outbox;
    private boolean connected = true;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        thread = new SerialThread("account");
        pipeline = new Pipeline(database.database(), JULIET, Clock.systemUTC());
        outbox = outbox();
    }

    @AfterEach
    void close() {
        thread.close();
        database.close();
    }

    @Test
    void everythingLeavesInTheOrderInWhichItWasSaid() {
        for (var i = 0; i < 250; i++) say("m" + i);

        connect();
        for (var i = 0; i < 250; i++) acknowledge("m" + i);

        assertThat(ids(wire)).isEqualTo(ids(250));
    }

    @Test
    void onlySoManyAreOnTheirWay() {
        for (var i = 0; i < 250; i++) say("m" + i);

        connect();

        assertThat(wire).hasSize(100);
    }

    @Test
    @DisplayName("P3 what goes over the wire is stored before it goes")
    void sealedBeforeSent() {
        say("m1");

        connect();

        assertThat(storedBefore).isEqualTo(wire).hasSize(1);
    }

    @Test
    void theServersAcknowledgementTakesTheRowOff() {
        say("m1");
        connect();
        assertThat(last().delivery()).isInstanceOf(DeliveryState.Pending.class);

        acknowledge("m1");

        assertThat(last().delivery()).isInstanceOf(DeliveryState.Sent.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName(
            "P1 P2 what may have gone already waits for the archive, then goes again as it was")
    void aNewSessionAsksTheArchiveFirst() {
        say("m1");
        connect();
        var first = List.copyOf(wire);
        wire.clear();

        connect();
        assertThat(wire).isEmpty();

        thread.call(() -> {
            outbox.archiveKnown();
            return true;
        });
        assertThat(wire).isEqualTo(first);
    }

    @Test
    @DisplayName("P2 what the archive shows has arrived and is not sent again")
    void whatTheArchiveHoldsIsNotSentAgain() {
        say("m1");
        connect();
        wire.clear();
        connect();

        pipeline.receive(
                "<message xmlns='jabber:client' from='juliet@capulet.example' to='juliet@capulet.example/x'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' from='juliet@capulet.example/old' to='romeo@montague.example' id='m1'><body>text of m1</body></message></forwarded></sent></message>");
        thread.call(() -> {
            outbox.archiveKnown();
            return true;
        });

        assertThat(wire).isEmpty();
        assertThat(last().delivery()).isInstanceOf(DeliveryState.Sent.class);
        assertThat(pipeline.history(ROMEO)).hasSize(1);
    }

    @Test
    void whatCannotLeaveStays() {
        connected = false;
        say("m1");

        connect();

        assertThat(wire).isEmpty();
        assertThat(rows()).hasSize(1);

        connected = true;
        connect();
        thread.call(() -> {
            outbox.archiveKnown();
            return true;
        });
        assertThat(ids(wire)).containsExactly("m1");
    }

    @Test
    void aTextThatIsTooLongFailsAtOnceAndKeepsItsWords() {
        var sending =
                new Sending(
                        pipeline.messages,
                        new ReadRepository(),
                        (_, _) -> {},
                        Rooms.NONE,
                        Clock.systemUTC());
        var text = "x".repeat(70_000);

        pipeline.say(sending, ROMEO, new SentId("long"), text);

        assertThat(last().delivery()).isEqualTo(new DeliveryState.Failed(Refusal.TOO_LONG));
        assertThat(last().content()).isEqualTo(new im.hither.domain.Content.Body(text));
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatWouldBeTooLongOnceItIsEncryptedFailsAtOnce() {
        var text = "x".repeat(50_000);
        say("clear", text, Protection.CLEAR);
        say("encrypted", text, Protection.ENCRYPTED);

        assertThat(pipeline.history(ROMEO))
                .extracting(message -> message.delivery() instanceof DeliveryState.Failed)
                .containsExactly(false, true);
    }

    @Test
    void whatIsTooLongForTheServerOnceItIsSealedFailsAndKeepsItsWords() {
        longest = 10_000;
        grows("m1");
        say("m1");
        say("m2");

        connect();

        assertThat(ids(wire)).containsExactly("m2");
        assertThat(pipeline.history(ROMEO).getFirst().delivery())
                .isEqualTo(new DeliveryState.Failed(Refusal.TOO_LONG));
        assertThat(pipeline.history(ROMEO).getFirst().content())
                .isEqualTo(new im.hither.domain.Content.Body("text of m1"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whatWasSealedForAServerThatTookMoreIsNotSentToOneThatTakesLess() {
        grows("m1");
        say("m1");
        connect();
        assertThat(ids(wire)).containsExactly("m1");

        longest = 10_000;
        connect();
        thread.call(() -> {
            outbox.archiveKnown();
            return true;
        });

        assertThat(wire).hasSize(1);
        assertThat(last().delivery()).isEqualTo(new DeliveryState.Failed(Refusal.TOO_LONG));
        assertThat(rows()).isEmpty();
    }

    /// Sealing this one will make it longer than ten thousand bytes.
    private void grows(String id) {
        overheads.put(new SentId(id), "<x>" + "x".repeat(9_900) + "</x>");
    }

    private void say(String id, String text, Protection protection) {
        var sending =
                new Sending(
                        pipeline.messages,
                        new ReadRepository(),
                        (_, _) -> {},
                        (_, _) -> protection,
                        _ -> AccountLink.USUAL_STANZA,
                        Rooms.NONE,
                        Clock.systemUTC(),
                        List.of());
        pipeline.say(sending, ROMEO, new SentId(id), text);
    }

    @Test
    void whatWaitsForKeysKeepsBackItsOwnConversationAlone() {
        for (var i = 0; i < 250; i++) say(MERCUTIO, "waits" + i);
        say("m0");
        withoutKeys.add(MERCUTIO);

        connect();
        assertThat(ids(wire)).containsExactly("m0");

        withoutKeys.clear();
        thread.call(() -> {
            outbox.wake();
            return true;
        });
        for (var i = 0; i < 250; i++) acknowledge("waits" + i);
        assertThat(ids(wire)).hasSize(251).containsSubsequence("waits0", "waits1", "waits249");
    }

    private void say(String id) {
        say(ROMEO, id);
    }

    private void say(BareJid to, String id) {
        var sending =
                new Sending(
                        pipeline.messages,
                        new ReadRepository(),
                        (_, _) -> {},
                        Rooms.NONE,
                        Clock.systemUTC());
        pipeline.say(sending, to, new SentId(id), "text of " + id);
    }

    private void connect() {
        thread.call(() -> {
            outbox.freshSession();
            return true;
        });
    }

    private void acknowledge(String id) {
        var stanza =
                wire.stream()
                        .filter(sent -> sent.contains("'" + id + "'"))
                        .findFirst()
                        .orElseThrow();
        outbox.acknowledged(StoredStanza.parse(stanza));
        thread.call(() -> true);
    }

    private ChatMessage last() {
        return pipeline.history(ROMEO).getLast();
    }

    private List<OutboxRow> rows() {
        return database.database()
                .read(snapshot -> pipeline.outbox.after(snapshot, pipeline.account.id(), 0, 1000));
    }

    private static List<String> ids(List<String> stanzas) {
        return stanzas.stream().map(s -> StoredStanza.parse(s).getStanzaId()).toList();
    }

    private static List<String> ids(int count) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) ids.add("m" + i);
        return ids;
    }

    private boolean depart(String stanza) {
        if (!connected) return false;
        wire.add(stanza);
        rows().stream()
                .filter(row -> row.sealed().filter(stanza::equals).isPresent())
                .forEach(_ -> storedBefore.add(stanza));
        return true;
    }

    private Outbox.Departure departure() {
        return new Outbox.Departure() {
            @Override
            public boolean send(String stanza) {
                return depart(stanza);
            }

            @Override
            public int longestStanza() {
                return longest;
            }
        };
    }

    private OutgoingCipher.Sealing seal(Outgoing outgoing) {
        if (withoutKeys.stream().anyMatch(each -> outgoing.stanza().contains("'" + each + "'"))) {
            return new OutgoingCipher.Waiting();
        }
        var around = overheads.getOrDefault(outgoing.id(), "");
        return new OutgoingCipher.Sealed(
                outgoing.stanza().replace("</message>", around + "</message>"), _ -> Outcome.NONE);
    }

    private Outbox outbox() {
        var events = new Events();
        var parts =
                new Parts(
                        database.database(),
                        events,
                        new FakeScheduler(),
                        Clock.systemUTC(),
                        pipeline.conversations,
                        pipeline.rooms,
                        new Handlers(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                (_, _) -> Outcome.NONE,
                                Decryption.NONE),
                        pipeline.outbox,
                        this::seal,
                        new NoSecrets(),
                        _ -> new KnownServer(),
                        new CapabilityRepository(),
                        new OwnCapabilities(List.of()),
                        new Attention(),
                        List.of(),
                        (_, _) -> {
                            throw new AssertionError("nobody connects here");
                        });
        return new Outbox(
                parts, pipeline.account.id(), thread, pipeline.commits, departure(), () -> {});
    }
}
