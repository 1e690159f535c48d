package im.hither.session.pep;

import im.hither.session.NodeItem;
import java.util.List;

/// What became of a question for items.
public sealed interface Fetched {
    /// @param items in the order of the server, none where the node holds none
    record Items(List<NodeItem> items) implements Fetched {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// There is no such node or item.
    record Missing() implements Fetched {}

    /// It is there, and not for us.
    record Denied() implements Fetched {}

    /// The server refused for another reason, or there is nobody (any more) who could answer.
    record Refused(String condition) implements Fetched {}

    /// No answer: not online, or it took too long.
    record None(String reason) implements Fetched {}
}
