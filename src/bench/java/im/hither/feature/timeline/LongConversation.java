package im.hither.feature.timeline;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.FxHandover;
import im.hither.ui.Theme;
import im.hither.ui.emoji.RecentEmoji;
import im.hither.ui.flow.AnchoredFlow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// A conversation of a hundred thousand messages in a window without a display, drawn by software:
/// opening it, moving in it, what comes in meanwhile, memory.
final class LongConversation {
    private static final long MESSAGES = 100_000;
    private static final int OPENINGS = 20;
    private static final int ARRIVING = 10_000;
    private static final int EACH_WAY = 20; // seconds of 60 frames
    private static final double SLOW = 33;

    private final Texts texts = new Texts(Locale.UK);
    private final ShownTime times = new ShownTime(texts, Clock.systemUTC());
    private final Asker asker = Asker.answeringOn(FxHandover.fxThread());
    private final Stage stage = new Stage();

    private final int eachWay;
    private long talks;

    private LongConversation(int eachWay) {
        this.eachWay = eachWay;
        stage.setScene(new Scene(new Pane(), 900, 800));
        Theme.ofSystem().dress(stage.getScene(), "timeline", "styling");
        stage.show();
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        int eachWay = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EACH_WAY;
        try {
            onFx(() -> new LongConversation(eachWay)).measure();
        } finally {
            Platform.exit(); // or its thread waits for ever where something failed
        }
    }

    private void measure() throws Exception {
        var empty = open(talk(0));
        frames(10, _ -> {});
        long before = resident();
        empty.model().close();

        openings();
        prepending();
        var open = open(talk(MESSAGES));
        frames(30, _ -> {});
        scrolling(open);
        arriving(open);
        row("memory over an empty window", (resident() - before) / 1024.0 / 1024, "MiB");
    }

    private record Open(LongTalk talk, TimelineViewModel model, AnchoredFlow<TimelineRow> flow) {}

    /// Another one each time, as nobody opens the same conversation again and again.
    private LongTalk talk(long messages) {
        return new LongTalk(new ConversationId(++talks), messages);
    }

    private Open open(LongTalk talk) throws Exception {
        return onFx(() -> {
            var model =
                    new TimelineViewModel(
                            talk.conversation(),
                            "Romeo",
                            talk,
                            new FakeGaps(),
                            asker,
                            ZoneOffset.UTC);
            if (stage.getScene().getRoot() instanceof TimelineView view) {
                view.show(model);
                return new Open(talk, model, flow(view));
            }
            var view = new TimelineView(model, texts, times, new RecentEmoji(_ -> {}));
            stage.getScene().setRoot(view);
            return new Open(talk, model, flow(view));
        });
    }

    @SuppressWarnings("unchecked")
    private static AnchoredFlow<TimelineRow> flow(Node view) {
        return (AnchoredFlow<TimelineRow>) view.lookup(".anchored-flow");
    }

    /// From the choice of a conversation to its first full frame: work of the FX thread.
    private void openings() throws Exception {
        var work = new ArrayList<Double>();
        for (int opening = 0; opening < OPENINGS; opening++) {
            long from = onFx(LongConversation::processorTime);
            var open = open(talk(MESSAGES));
            while (onFx(() -> open.flow().seen().isEmpty())) frames(1, _ -> {});
            frames(2, _ -> {});
            work.add((onFx(LongConversation::processorTime) - from) / 1e6);
            open.model().close();
        }
        var sorted = work.stream().skip(1).sorted().toList(); // the first one loads classes
        row("opening, work of the FX thread, the first", work.getFirst(), "ms");
        row("opening, work of the FX thread, median", sorted.get(sorted.size() / 2), "ms");
        row("opening, work of the FX thread, p95", sorted.get((int) (sorted.size() * 0.95)), "ms");
    }

    private void scrolling(Open open) throws Exception {
        moved("wheel", frame -> open.flow().scrollBy(frame % 600 < 300 ? 60 : -60));
        moved(
                "pages",
                frame -> {
                    if (frame % 10 == 0) open.flow().scrollBy(700);
                });
        var bar = (ScrollBar) open.flow().lookup(".scroll-bar");
        moved(
                "dragging",
                frame -> bar.setValue(bar.getMax() * (0.5 + 0.4 * Math.sin(frame / 40.0))));
    }

    private void moved(String how, IntConsumer move) throws Exception {
        long from = onFx(LongConversation::processorTime);
        var intervals = frames(eachWay * 60, move);
        double work = (onFx(LongConversation::processorTime) - from) / 1e6 / intervals.size();
        double slow =
                100.0 * intervals.stream().filter(each -> each > SLOW).count() / intervals.size();
        row("scrolling by " + how + ", frames over 33 ms", slow, "%");
        row("scrolling by " + how + ", work of the FX thread for a frame", work, "ms");
    }

    /// The message under the eye while older ones come in above it; opened anew, since of a long
    /// stretch the end would be let go for them.
    private void prepending() throws Exception {
        var open = open(talk(MESSAGES));
        frames(30, _ -> {});
        onFx(() -> {
            open.flow().scrollBy(900);
            return open;
        });
        frames(5, _ -> {});
        double most = 0;
        for (int page = 0; page < 4; page++) {
            var under = onFx(() -> underTheEye(open));
            double at = onFx(() -> top(open, under));
            var oldest = onFx(() -> oldest(open));
            Platform.runLater(() -> open.model().pages().older());
            frames(20, _ -> {});
            most = Math.max(most, Math.abs(onFx(() -> top(open, under)) - at));
            if (onFx(() -> oldest(open)).equals(oldest))
                throw new IllegalStateException("no older messages came");
        }
        row("message under the eye, 4 pages of older ones before it", most, "px");
        open.model().close();
    }

    /// The uppermost message whose beginning is on screen.
    private static Object underTheEye(Open open) {
        return open.flow().lookupAll(".message-cell").stream()
                .filter(cell -> cell.isVisible() && cell.getLayoutY() >= 0)
                .min(Comparator.comparingDouble(Node::getLayoutY))
                .flatMap(cell -> ((MessageCell) cell).shown())
                .orElseThrow()
                .id();
    }

    private static MessageId oldest(Open open) {
        return open.model().rows().stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(row -> ((TimelineRow.Message) row).message().id())
                .findFirst()
                .orElseThrow();
    }

    private static double top(Open open, Object row) {
        return open.flow().nodeOf(row).orElseThrow().getLayoutY();
    }

    /// Messages come in for ten seconds while one reads at the end.
    private void arriving(Open open) throws Exception {
        onFx(() -> {
            open.flow().toEnd();
            return open;
        });
        frames(20, _ -> {});
        var handover =
                new FxHandover(event -> {
                    if (event instanceof MessageStored stored) open.model().apply(stored);
                });
        var sender =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int sent = 1; sent <= ARRIVING; sent++) {
                                handover.deliver(
                                        new MessageStored(
                                                open.talk().conversation(),
                                                1L + sent,
                                                open.talk().message(MESSAGES + sent)));
                                if (sent % 10 == 0) pause();
                            }
                        });
        double longest = 0;
        double most = 0;
        long began = onFx(LongConversation::processorTime);
        long worked = began;
        while (sender.isAlive()) {
            long asked = System.nanoTime();
            long now = onFx(LongConversation::processorTime);
            longest = Math.max(longest, (System.nanoTime() - asked) / 1e6);
            most = Math.max(most, (now - worked) / 1e6);
            worked = now;
            Thread.sleep(5);
        }
        row("10,000 messages in 10 s, the FX thread was held for", longest, "ms");
        row(
                "10,000 messages in 10 s, most work of the FX thread between two questions",
                most,
                "ms");
        row("10,000 messages in 10 s, work of the FX thread", (worked - began) / 1e6, "ms");
        row(
                "10,000 messages in 10 s, rows held after that",
                onFx(() -> open.model().rows().size()),
                "");
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets so many frames be drawn and does something before each; how long each took.
    private List<Double> frames(int count, IntConsumer before) throws InterruptedException {
        var intervals = new ArrayList<Double>();
        var done = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long now) {
                        if (last > 0) intervals.add((now - last) / 1e6);
                        last = now;
                        if (intervals.size() >= count) {
                            stop();
                            done.countDown();
                        } else {
                            before.accept(intervals.size());
                        }
                    }
                }.start());
        done.await();
        return intervals;
    }

    private static <T> T onFx(Callable<T> question)
            throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long resident() throws IOException, InterruptedException {
        for (int time = 0; time < 3; time++) {
            System.gc();
            Thread.sleep(100);
        }
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    private static void row(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.1f\t\t%s%n", what, value, unit);
    }
}
