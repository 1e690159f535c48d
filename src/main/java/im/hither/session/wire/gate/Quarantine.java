package im.hither.session.wire.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which stanzas ended streams, for the life of a wire: a stanza that did so twice would do so for
/// ever, because the server sends it again each time. Any thread.
public final class Quarantine {
    private static final int DEATHS = 2;
    private static final int MOST = 1_000;

    private final Map<String, Integer> deaths =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > MOST;
                }
            };

    /// The stream ended while this stanza was read.
    public synchronized void blame(String stanza) {
        deaths.merge(stanza, 1, Integer::sum);
    }

    synchronized boolean isolates(String stanza) {
        return deaths.getOrDefault(stanza, 0) >= DEATHS;
    }
}
