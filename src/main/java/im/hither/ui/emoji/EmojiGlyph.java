package im.hither.ui.emoji;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// An emoji as large as the text it stands in. Style class `emoji`; its width and height come from
/// there, in `em` of the font of the style classes given.
public final class EmojiGlyph extends Region {
    private static final double DESCENT =
            0.2; // of its height, below the line that letters stand on

    private final Emoji emoji;
    private final String written;
    private final ImageView picture = new ImageView();

    /// @param styles those of the words around, for the size of their font
    public EmojiGlyph(Emoji emoji, String... styles) {
        this(new EmojiText.Picture(emoji.text(), emoji), styles);
    }

    /// One that stands in a text.
    public EmojiGlyph(EmojiText.Picture part, String... styles) {
        this.emoji = part.emoji();
        this.written = part.text();
        picture.setSmooth(true);
        getStyleClass().add("emoji");
        getStyleClass().addAll(styles);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText(emoji.text());
        getChildren().add(picture);
    }

    public Emoji emoji() {
        return emoji;
    }

    /// As it stands in the text.
    public String written() {
        return written;
    }

    @Override
    public double getBaselineOffset() {
        return prefHeight(-1) * (1 - DESCENT);
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        if (size <= 0) return;
        picture.setImage(EmojiImages.image(emoji, size));
        picture.setFitWidth(size);
        picture.setFitHeight(size);
        picture.relocate((getWidth() - size) / 2, (getHeight() - size) / 2);
    }
}
