package im.hither.architecture;

import java.util.List;

/// Which feature may know which other, and why. A pair that is not listed is not allowed, and one
/// that nothing needs any more goes.
final class FeatureEdges {
    static final List<Edge> LISTED =
            List.of(
                    new Edge("archive", "message", "a page of the archive places stored messages"),
                    new Edge("chatlist", "contact", "an entry shows who is there"),
                    new Edge(
                            "chatlist",
                            "message",
                            "an entry shows the last message, what is unread"),
                    new Edge("chatlist", "room", "a room decides what of it is loud"),
                    new Edge("composer", "contact", "typing is told to whom our presence is told"),
                    new Edge("composer", "message", "sending a message clears its draft"),
                    new Edge("composer", "spelling", "unknown words are marked where one writes"),
                    new Edge("composer", "styling", "what is typed is shown as it will look"),
                    new Edge("notify", "chatlist", "a note says what the list's line says"),
                    new Edge("notify", "message", "a note tells of a stored message"),
                    new Edge("notify", "room", "which of a room's messages call one"),
                    new Edge("omemo", "contact", "keys are answered to those who see us"),
                    new Edge("omemo", "message", "how a message came is kept with it"),
                    new Edge("omemo", "room", "who belongs to a private group reads it"),
                    new Edge("export", "message", "a file holds the messages of a conversation"),
                    new Edge("edit", "message", "a correction or retraction changes a message"),
                    new Edge("marker", "contact", "what was seen is told to whom presence is told"),
                    new Edge("marker", "message", "a marker stands at a message"),
                    new Edge("reaction", "message", "a reaction stands under a message"),
                    new Edge("reply", "message", "an answer is a message and names another"),
                    new Edge("receipt", "contact", "receipts go to whom our presence is told"),
                    new Edge("receipt", "message", "a receipt delivers a message or waits for it"),
                    new Edge("retention", "archive", "what is not kept is not fetched"),
                    new Edge(
                            "retention",
                            "message",
                            "what was deleted is not stored when it comes again"),
                    new Edge("room", "message", "what is said in a room is a conversation"),
                    new Edge("search", "message", "a hit is a stored message"),
                    new Edge("styling", "message", "that one is not styled is kept with it"),
                    new Edge("timeline", "archive", "an open conversation shows what is missing"),
                    new Edge(
                            "timeline",
                            "edit",
                            "which messages can be changed, and what they said"),
                    new Edge("timeline", "message", "an open conversation pages through messages"),
                    new Edge("timeline", "styling", "a bubble shows styled text"),
                    new Edge("trust", "message", "what is told about keys is no message"),
                    new Edge("trust", "omemo", "what is trusted are identity keys"));

    private FeatureEdges() {}

    static boolean allow(String from, String to) {
        return from.equals(to) || LISTED.stream().anyMatch(edge -> edge.joins(from, to));
    }

    record Edge(String from, String to, String why) {
        boolean joins(String one, String other) {
            return from.equals(one) && to.equals(other);
        }
    }
}
