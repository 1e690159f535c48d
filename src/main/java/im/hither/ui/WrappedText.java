package im.hither.ui;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps, in any script and in the direction it is written in. Its words have the style
/// class given.
public class WrappedText extends TextFlow {
    private final String style;
    private String shown = "";
    private boolean fine;
    private int words;

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
        put(WordPieces.of(text));
    }

    public final String text() {
        return shown;
    }

    private void put(List<String> pieces) {
        boolean one = pieces.size() == 1 && words == 1;
        if (one && getChildren().getFirst() instanceof Text only) {
            only.setText(pieces.getFirst()); // a new node would need its style anew
            return;
        }
        words = pieces.size();
        getChildren().setAll(pieces.stream().map(this::word).toList());
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
            put(WordPieces.cut(shown, 1));
            applyCss();
            return super.computePrefHeight(width);
        }
    }
}
