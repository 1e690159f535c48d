package im.hither.feature.omemo.ratchet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys of messages that have not come yet while later ones have, the oldest first. There are never
/// more than 1000: the oldest make room (XEP-0384 §4.3).
record SkippedKeys(List<Skipped> keys) {
    static final int MOST = 1000;
    static final SkippedKeys NONE = new SkippedKeys(List.of());

    SkippedKeys {
        keys = List.copyOf(keys.subList(Math.max(0, keys.size() - MOST), keys.size()));
    }

    Optional<Bytes> key(MessageHeader header) {
        return keys.stream().filter(key -> key.isFor(header)).map(Skipped::messageKey).findFirst();
    }

    SkippedKeys without(MessageHeader header) {
        return new SkippedKeys(keys.stream().filter(key -> !key.isFor(header)).toList());
    }

    /// With the keys of a chain up to but without a message.
    SkippedKeys with(Bytes ratchetKey, Chain chain, int until) {
        if (chain.next() >= until) return this;
        var more = new ArrayList<>(keys);
        for (var at = chain; at.next() < until; at = at.advanced()) {
            more.add(new Skipped(ratchetKey, at.next(), at.messageKey()));
        }
        return new SkippedKeys(more);
    }

    /// Without those of chains that are too long ago.
    SkippedKeys ofChains(Set<Bytes> ratchetKeys) {
        return new SkippedKeys(
                keys.stream().filter(key -> ratchetKeys.contains(key.ratchetKey())).toList());
    }

    record Skipped(Bytes ratchetKey, int number, Bytes messageKey) {
        boolean isFor(MessageHeader header) {
            return number == header.number() && ratchetKey.equals(header.ratchetKey());
        }
    }
}
