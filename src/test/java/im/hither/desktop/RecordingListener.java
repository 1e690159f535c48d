package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps what a desktop tells.
final class RecordingListener implements DesktopListener {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Override
    public void woke() {
        told.add("woke");
    }

    @Override
    public void networkChanged() {
        told.add("network");
    }

    @Override
    public void away(boolean away) {
        told.add(away ? "away" : "back");
    }

    /// What was told until now.
    List<String> told() {
        return List.copyOf(told);
    }

    /// What is told next.
    String next() throws InterruptedException {
        var next = told.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
