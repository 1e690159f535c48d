package im.hither.feature.omemo.ratchet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All sessions with one device, that in use first: after both sides have started one at the same
/// time, or after one has started anew, messages of the others are still under way.
record TwoSessions(List<TwoSession> all) {
    static final int MOST = 8;

    TwoSessions {
        all = all.stream().limit(MOST).toList();
    }

    static final TwoSessions NONE = new TwoSessions(List.of());

    TwoSession inUse() {
        return all.getFirst();
    }

    Optional<TwoSession> accepted(TwoMessage.Exchange exchange) {
        return all.stream().filter(session -> session.isAccepted(exchange)).findFirst();
    }

    /// Those that may read a message: where one has seen its ratchet key, that one alone.
    List<TwoSession> candidates(MessageHeader header) {
        return all.stream()
                .filter(session -> session.ratchet().knows(header.ratchetKey()))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    /// With a session that comes first from now on, in place of its state before, if it had one.
    TwoSessions inFront(Optional<TwoSession> before, TwoSession now) {
        return new TwoSessions(
                Stream.concat(
                                Stream.of(now),
                                all.stream()
                                        .filter(other -> before.filter(other::equals).isEmpty()))
                        .toList());
    }
}
