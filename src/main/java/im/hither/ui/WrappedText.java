package im.hither.ui;

import im.hither.ui.emoji.EmojiGlyph;
import im.hither.ui.emoji.EmojiText;
import im.hither.ui.emoji.EmojiText.Picture;
import im.hither.ui.emoji.EmojiText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps, in any script and in the direction it is written in, with its emoji. Its words
/// have the style class given.
public class WrappedText extends TextFlow {
    /// A part of the text that looks the same throughout.
    ///
    /// @param styles the style classes of its words
    /// @param dress does something to each of its nodes when they are made
    public record Wording(String text, List<String> styles, Optional<Consumer<Node>> dress) {
        public Wording(String text, List<String> styles) {
            this(text, styles, Optional.empty());
        }
    }

    private final String style;
    private List<Wording> shown = List.of();
    private Optional<MarkedPart> marked = Optional.empty(); // made when something is selected
    private boolean fine;
    private boolean plain; // shows one node that can show other words of the same style

    public WrappedText(String style) {
        this.style = style;
    }

    /// Whether a text field may break the lines of this text; where not it has to scroll sideways
    /// (see WordPieces).
    public static boolean breaksInFields(String text) {
        return WordPieces.mayBreak(text);
    }

    /// Whether there are slanted letters of this text: other scripts have none, and letters that
    /// are slanted all the same come out as others.
    public static boolean slants(String text) {
        return WordPieces.mayBreak(text);
    }

    public final void show(String text) {
        showParts(List.of(new Wording(text, List.of(style))), TextDirection.of(text));
    }

    /// Shows parts that look different, one after the other.
    public final void showParts(List<Wording> parts, NodeOrientation direction) {
        shown = parts;
        fine = false;
        mark(0, 0);
        setNodeOrientation(direction);
        put(WordPieces::of);
    }

    public final String text() {
        return shown.stream().map(Wording::text).collect(Collectors.joining());
    }

    /// Lets a part of the text stand out, as what is selected does; none where both are the same.
    ///
    /// @param to after the last of its characters
    public final void mark(int from, int to) {
        if (from < to) part().mark(from, to);
        else marked.ifPresent(part -> part.mark(from, to));
    }

    /// Between which of its characters a point lies.
    public final int indexAt(Point2D point) {
        return part().indexAt(point);
    }

    private MarkedPart part() {
        if (marked.isEmpty()) marked = Optional.of(new MarkedPart(this));
        return marked.get();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marked.filter(MarkedPart::isMarked).ifPresent(MarkedPart::draw);
    }

    private void put(Function<String, List<String>> cut) {
        var nodes = new ArrayList<Node>();
        for (var part : shown) nodes.addAll(nodes(part, cut));
        if (nodes.isEmpty()) nodes.add(word("", List.of(style)));
        boolean reusable = isPlain(nodes);
        if (reusable
                && plain
                && nodes.getFirst() instanceof Text now
                && getChildren().getFirst() instanceof Text only) {
            only.setText(now.getText()); // a new node would need its style anew
            return;
        }
        plain = reusable;
        getChildren().setAll(nodes);
        added();
    }

    private boolean isPlain(List<Node> nodes) {
        return nodes.size() == 1 && shown.stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Wording part) {
        return part.styles().equals(List.of(style)) && part.dress().isEmpty();
    }

    private static List<Node> nodes(Wording part, Function<String, List<String>> cut) {
        var nodes = new ArrayList<Node>();
        for (var piece : EmojiText.parts(part.text())) {
            switch (piece) {
                case Words(var words) ->
                        cut.apply(words).forEach(each -> nodes.add(word(each, part.styles())));
                case Picture picture ->
                        nodes.add(new EmojiGlyph(picture, part.styles().toArray(String[]::new)));
            }
        }
        part.dress().ifPresent(nodes::forEach);
        return nodes;
    }

    private static Text word(String piece, List<String> styles) {
        var word = new Text(piece);
        word.getStyleClass().addAll(styles);
        return word;
    }

    /// For subclasses that put something after the last word.
    protected void added() {}

    @Override
    protected double computePrefHeight(double width) {
        try {
            return super.computePrefHeight(width);
        } catch (
                IndexOutOfBoundsException
                        tooNarrow) { // see WordPieces; a word did not fit the line
            if (fine) throw tooNarrow;
            fine = true;
            put(words -> WordPieces.cut(words, 1));
            applyCss();
            return super.computePrefHeight(width);
        }
    }
}
