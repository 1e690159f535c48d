package im.hither.session;

import im.hither.domain.Event;
import java.util.ArrayList;
import java.util.List;

/// What a handler caused: events to publish after the commit and stanzas to send, stored with it.
public record Outcome(List<Event> events, List<Outgoing> outgoing) {
    public static final Outcome NONE = new Outcome(List.of(), List.of());

    public Outcome {
        events = List.copyOf(events);
        outgoing = List.copyOf(outgoing);
    }

    public static Outcome of(Event... events) {
        return new Outcome(List.of(events), List.of());
    }

    public static Outcome sending(Outgoing... outgoing) {
        return new Outcome(List.of(), List.of(outgoing));
    }

    public Outcome and(Outcome other) {
        if (other.isEmpty()) return this;
        if (isEmpty()) return other;
        return new Outcome(joined(events, other.events), joined(outgoing, other.outgoing));
    }

    private boolean isEmpty() {
        return events.isEmpty() && outgoing.isEmpty();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<T>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }
}
