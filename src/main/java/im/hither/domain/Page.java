package im.hither.domain;

import java.util.List;

/// A stretch of a conversation, oldest first, and the number of the commit it was read at: events
/// up to that number are already in it.
public record Page<T>(long commit, List<T> items, boolean reachesStart, boolean reachesEnd) {
    public Page {
        items = List.copyOf(items);
    }
}
