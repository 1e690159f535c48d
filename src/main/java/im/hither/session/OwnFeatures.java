package im.hither.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the server says our own address can do, for those who need it once it is known. Account
/// thread.
final class OwnFeatures {
    private final List<Consumer<Optional<Set<String>>>> waiting = new ArrayList<>();
    private Optional<Set<String>> known = Optional.empty();
    private boolean online;

    /// A connection; where nothing is known yet, true: then it has to be asked.
    boolean online(boolean fresh) {
        online = true;
        if (fresh) known = Optional.empty();
        return known.isEmpty();
    }

    void told(Set<String> features) {
        known = Optional.of(features);
        tellWaiting();
    }

    /// What waits is told that it waits for nothing. An empty answer may be one that did not come.
    void offline() {
        online = false;
        known = known.filter(features -> !features.isEmpty());
        tellWaiting();
    }

    void ask(Consumer<Optional<Set<String>>> then) {
        if (online && known.isEmpty()) {
            waiting.add(then);
        } else {
            then.accept(online ? known : Optional.empty());
        }
    }

    private void tellWaiting() {
        var all = List.copyOf(waiting);
        waiting.clear();
        for (var each : all) each.accept(online ? known : Optional.empty());
    }
}
