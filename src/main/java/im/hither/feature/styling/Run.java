package im.hither.feature.styling;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A stretch of a line that looks the same throughout.
///
/// @param directive it is a character that only says how the text looks
/// @param link what it links to, a part of it or all of it
public record Run(String text, Set<Style> styles, boolean directive, Optional<Link> link) {
    /// The runs of a plain block; put together they are its line.
    public static List<Run> of(Block.Plain block) {
        return new RunBuilder(block.source(), block.spans()).runs();
    }

    /// The runs of a text that is to be shown as it was sent: nothing but text and links.
    public static List<Run> unstyled(String text) {
        return new RunBuilder(text, List.of()).runs();
    }
}
