package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Event;
import im.hither.domain.Subscription;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.session.wire.NumberedStanza;
import im.hither.session.wire.SmackSetup;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jxmpp.jid.BareJid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From the text of a message to the event that it is stored: parsed here, as on the reader thread,
/// then checked on the account's thread and handled in a transaction, which is on the disk before
/// the event comes. The sender is a contact who wants a receipt.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StanzaToEvent {
    private static final int BURST = 64;
    private static final long PATIENCE_SECONDS = 30;
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");

    private final TestDatabase database;
    private final SerialThread thread = new SerialThread("account");
    private final Inbox inbox;
    private final Semaphore stored = new Semaphore(0);
    private long number;

    public StanzaToEvent() {
        SmackSetup.apply();
        database = TestDatabase.open();
        var events = new Events();
        events.follow(this::happened);
        var pipeline = new Pipeline(database.database(), JULIET, Clock.systemUTC(), events);
        pipeline.contact(ROMEO, Subscription.BOTH);
        inbox = pipeline.inbox(thread);
    }

    @TearDown
    public void close() {
        thread.close();
        database.close();
    }

    @Benchmark
    public void one() throws InterruptedException {
        receive(1);
    }

    /// As after a pause, when many come at once and share commits; the time is that of one of them.
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void burst() throws InterruptedException {
        receive(BURST);
    }

    private void receive(int count) throws InterruptedException {
        for (var i = 0; i < count; i++) {
            number++;
            inbox.receive(new NumberedStanza(number, StoredStanza.parse(message(number))));
        }
        if (!stored.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not every message was stored");
        }
    }

    private static String message(long number) {
        return """
        <message xmlns='jabber:client' type='chat' id='sent-%1$d' \
        from='romeo@montague.example/orchard' to='juliet@capulet.example'>\
        <body>But soft, what light through yonder window breaks?</body>\
        <request xmlns='urn:xmpp:receipts'/>\
        <origin-id xmlns='urn:xmpp:sid:0' id='sent-%1$d'/>\
        <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@capulet.example' id='archive-%1$d'/>\
        </message>\
        """
                .formatted(number);
    }

    private void happened(Event event) {
        if (event instanceof MessageStored) stored.release();
    }
}
