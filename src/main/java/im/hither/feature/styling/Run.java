package im.hither.feature.styling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /// What can be opened in a text, each thing once.
    public static List<Link> links(String text) {
        return links(StylingParser.blocks(text)).distinct().toList();
    }

    private static Stream<Link> links(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block ->
                        switch (block) {
                            case Block.Plain line ->
                                    of(line).stream().flatMap(run -> run.link().stream());
                            case Block.Preformatted _ -> Stream.empty();
                            case Block.Quote(_, var inner) -> links(inner);
                        });
    }
}
