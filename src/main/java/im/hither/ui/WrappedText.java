package im.hither.ui;

import im.hither.ui.emoji.EmojiGlyph;
import im.hither.ui.emoji.EmojiText;
import im.hither.ui.emoji.EmojiText.Picture;
import im.hither.ui.emoji.EmojiText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps, in any script and in the direction it is written in, with its emoji. Its words
/// have the style class given.
public class WrappedText extends TextFlow {
    private final String style;
    private String shown = "";
    private boolean fine;
    private int pieces;

    public WrappedText(String style) {
        this.style = style;
    }

    /// Whether a text field may break the lines of this text; where not it has to scroll sideways
    /// (see WordPieces).
    public static boolean breaksInFields(String text) {
        return WordPieces.mayBreak(text);
    }

    public final void show(String text) {
        shown = text;
        fine = false;
        setNodeOrientation(TextDirection.of(text));
        put(WordPieces::of);
    }

    public final String text() {
        return shown;
    }

    private void put(Function<String, List<String>> cut) {
        var nodes = new ArrayList<Node>();
        for (var part : EmojiText.parts(shown)) {
            switch (part) {
                case Words(var words) -> cut.apply(words).forEach(piece -> nodes.add(word(piece)));
                case Picture(_, var emoji) -> nodes.add(new EmojiGlyph(emoji, style));
            }
        }
        if (nodes.isEmpty()) nodes.add(word(""));
        boolean one = pieces == 1 && nodes.size() == 1;
        if (one
                && nodes.getFirst() instanceof Text now
                && getChildren().getFirst() instanceof Text only) {
            only.setText(now.getText()); // a new node would need its style anew
            return;
        }
        pieces = nodes.size();
        getChildren().setAll(nodes);
        added();
    }

    private Text word(String piece) {
        var word = new Text(piece);
        word.getStyleClass().add(style);
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
