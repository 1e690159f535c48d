package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.Ticker;
import im.hither.concurrent.VirtualScheduler;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionState;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.Event;
import im.hither.testing.FaultProxy;
import im.hither.testing.FaultProxy.Direction;
import im.hither.testing.ProxiedServer;
import im.hither.testing.XmppServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Two people write to each other while their connections are cut after random bytes.
final class Cuts implements AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(1_500);
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final int MOST_BYTES = 12_000;

    private final Random random;
    private final ProxiedServer julietsWay;
    private final ProxiedServer romeosWay;
    private final Person juliet;
    private final Person romeo;
    private final VirtualScheduler timers = new VirtualScheduler();
    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private int cuts;

    /// @param seed of what is random
    Cuts(XmppServer server, long seed) throws Exception {
        random = new Random(seed);
        julietsWay = ProxiedServer.of(server);
        romeosWay = ProxiedServer.of(server);
        juliet = Person.signIn(julietsWay, "juliet");
        romeo = Person.signIn(romeosWay, "romeo");
        juliet.befriend(romeo);
        for (var each : List.of(juliet, romeo)) {
            each.graph().events().follow(event -> comeBack(each, event));
        }
    }

    /// Sends so many messages each way and cuts so often meanwhile; returns when all have arrived.
    void run(int messages, int times) throws InterruptedException {
        var said = 0;
        while (cuts < times) {
            var way = (random.nextBoolean() ? julietsWay : romeosWay).proxy();
            way.cutAfter(
                    random.nextBoolean() ? Direction.TO_SERVER : Direction.TO_CLIENT,
                    random.nextInt(MOST_BYTES));
            var until = Math.ceilDiv(messages * (cuts + 1), times);
            for (; said < until; said++) {
                juliet.say(romeo, "from juliet " + said);
                romeo.say(juliet, "from romeo " + said);
            }
            awaitCut(way, way.cuts());
            cuts++;
        }
        for (var each : List.of(juliet, romeo)) {
            each.await(() -> delivered(each) == 2L * messages, () -> found(each));
        }
    }

    /// All messages are there, and each once.
    void checkOnce(int messages) {
        for (var each : List.of(juliet, romeo)) {
            for (var author : List.of(juliet, romeo)) {
                assertThat(from(each, author))
                        .containsExactlyInAnyOrderElementsOf(said(author, messages));
            }
        }
    }

    /// They stand in the order of each sender; the archive confirms it a moment after it is quiet.
    void checkOrder(int messages) throws InterruptedException {
        for (var each : List.of(juliet, romeo)) {
            for (var author : List.of(juliet, romeo)) {
                each.await(
                        () -> from(each, author).equals(said(author, messages)), () -> found(each));
            }
        }
    }

    private List<String> said(Person author, int messages) {
        var name = author == juliet ? "from juliet " : "from romeo ";
        return IntStream.range(0, messages).mapToObj(i -> name + i).toList();
    }

    int signIns() {
        return signIns.get();
    }

    int resumed() {
        return resumed.get();
    }

    /// Where too few bytes flow for the cut, it falls now.
    private static void awaitCut(FaultProxy way, int before) throws InterruptedException {
        var end = Ticker.system().nanos() + SOON.toNanos();
        while (way.cuts() == before) {
            if (Ticker.system().nanos() > end) {
                way.cutAfter(Direction.TO_SERVER, Long.MAX_VALUE);
                way.cutAfter(Direction.TO_CLIENT, Long.MAX_VALUE);
                way.cut();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /// Tries again soon: how long one waits is not what is looked at here. Where a session is
    /// resumed while the server still resumes it for the connection before, ejabberd loses
    /// messages.
    private void comeBack(Person person, Event event) {
        if (!(event instanceof ConnectionChanged(_, _, var state))) return;
        switch (state) {
            case ConnectionState.Online(var details) -> {
                signIns.incrementAndGet();
                if (details.resumed()) resumed.incrementAndGet();
            }
            case ConnectionState.Failed _ ->
                    timers.after(AGAIN, () -> person.graph().accounts().retry(person.account()));
            default -> {}
        }
    }

    private List<Object> found(Person person) {
        return List.of(juliet.state(), romeo.state(), all(person));
    }

    private List<ChatMessage> all(Person person) {
        return person.history(person == juliet ? romeo : juliet);
    }

    private long delivered(Person person) {
        return all(person).stream()
                .filter(message -> message.delivery() instanceof DeliveryState.Delivered)
                .filter(message -> message.content() instanceof Content.Body)
                .count();
    }

    private List<String> from(Person who, Person author) {
        return all(who).stream()
                .filter(message -> message.author().equals(author.address()))
                .map(Cuts::text)
                .toList();
    }

    private static String text(ChatMessage message) {
        return ((Content.Body) message.content()).text();
    }

    @Override
    public void close() {
        juliet.close();
        romeo.close();
        julietsWay.close();
        romeosWay.close();
        timers.close();
    }
}
