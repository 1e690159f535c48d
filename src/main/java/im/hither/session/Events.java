package im.hither.session;

import im.hither.domain.Event;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Hands committed events, in the order of each account, to those who follow: the screen's
/// hand-over and the command line. A follower only takes over; it never waits.
public final class Events {
    private final List<Consumer<Event>> followers = new CopyOnWriteArrayList<>();

    /// Follows from now on, until closed.
    public Following follow(Consumer<Event> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    public void publish(Event event) {
        for (var follower : followers) follower.accept(event);
    }

    public void publish(List<? extends Event> events) {
        for (var event : events) publish(event);
    }

    /// Ends the following when closed.
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
