package im.hither.feature.room;

import java.util.List;

/// One thing about a room that its owner may set (XEP-0045 §10.2).
///
/// @param name the server's name for it
/// @param label what it says to people
/// @param choices of which the value is one; empty for a text or a switch
public record Setting(
        String name, String label, Kind kind, List<String> values, List<Choice> choices) {
    /// How it is asked for.
    public enum Kind {
        SWITCH,
        TEXT,
        LONG_TEXT,
        SECRET,
        ONE_OF,
        SOME_OF,
        /// Only to be read.
        NOTE
    }

    /// @param label what it says to people
    public record Choice(String label, String value) {}
}
