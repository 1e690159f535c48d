package im.hither.feature.chatlist;

import java.util.HashSet;
import java.util.Set;

/// Which things are being asked for, so that a burst of events asks once and once more, and an
/// older answer never comes after a newer one.
final class Refresh<K> {
    private final Set<K> asked = new HashSet<>();
    private final Set<K> again = new HashSet<>();

    /// True when the caller should ask; otherwise it is asked once more after the answer that is
    /// due.
    boolean begin(K key) {
        if (asked.add(key)) return true;
        again.add(key);
        return false;
    }

    /// The answer is here; true when something happened since it was asked for.
    boolean end(K key) {
        asked.remove(key);
        return again.remove(key);
    }
}
