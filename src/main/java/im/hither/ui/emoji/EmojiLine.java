package im.hither.ui.emoji;

import im.hither.ui.emoji.EmojiText.Picture;
import im.hither.ui.emoji.EmojiText.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One line of text with emoji, cut off with an ellipsis where it is too long. Takes the place of a
/// label: its words are labels with the style classes given.
public final class EmojiLine extends Region {
    private static final String ELLIPSIS = "…";

    private final String[] styles;
    private final Label ellipsis;
    private String text = "";

    public EmojiLine(String... styles) {
        this.styles = styles.clone();
        ellipsis = label(ELLIPSIS);
        getStyleClass().add("emoji-line");
        setMinWidth(0);
        show("");
    }

    public void show(String now) {
        if (now.equals(text) && !getChildren().isEmpty()) return;
        text = now;
        setAccessibleText(now);
        var parts = EmojiText.parts(now);
        if (parts.size() <= 1 && parts.stream().noneMatch(Picture.class::isInstance)) {
            plain(now);
        } else {
            getChildren().setAll(parts.stream().map(this::node).toList());
            getChildren().add(ellipsis);
        }
    }

    public String text() {
        return text;
    }

    private void plain(String now) {
        boolean reusable = getChildren().size() == 1;
        if (reusable && getChildren().getFirst() instanceof Label only) {
            only.setText(now); // a new node would need its style anew
        } else {
            getChildren().setAll(List.of(label(now)));
        }
    }

    private Node node(EmojiText.Part part) {
        return switch (part) {
            case Words(var words) -> label(words);
            case Picture(_, var emoji) -> new EmojiGlyph(emoji, styles);
        };
    }

    private Label label(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (var node : getChildren()) {
            if (!node.equals(ellipsis)) width += snapSizeX(node.prefWidth(-1));
        }
        return width + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (var node : getChildren()) height = Math.max(height, node.prefHeight(-1));
        return height + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public double getBaselineOffset() {
        return getChildren().isEmpty() ? 0 : getChildren().getFirst().getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        if (getChildren().size() == 1) {
            place(getChildren().getFirst(), 0, room);
        } else {
            layoutParts(room);
        }
    }

    /// Words are cut where they do not fit, after a picture an ellipsis stands for what is missing.
    private void layoutParts(double room) {
        double x = 0;
        boolean full = false;
        for (var node : getChildren()) {
            if (node.equals(ellipsis)) continue;
            double wanted = snapSizeX(node.prefWidth(-1));
            double given = node instanceof Label ? Math.min(wanted, room - x) : wanted;
            boolean fits = !full && given > 0 && x + given <= room;
            node.setVisible(fits);
            full |= !fits || given < wanted;
            if (!fits) continue;
            place(node, x, given);
            x += given;
        }
        double dots = snapSizeX(ellipsis.prefWidth(-1));
        ellipsis.setVisible(full && lastIsPicture() && x + dots <= room);
        place(ellipsis, x, dots);
    }

    private boolean lastIsPicture() {
        return getChildren().stream()
                .filter(node -> node.isVisible() && !node.equals(ellipsis))
                .reduce((_, later) -> later)
                .filter(EmojiGlyph.class::isInstance)
                .isPresent();
    }

    private void place(Node node, double x, double width) {
        double height = node.prefHeight(-1);
        double free = getHeight() - snappedTopInset() - snappedBottomInset() - height;
        double y = snapPositionY(snappedTopInset() + free / 2);
        node.resizeRelocate(snappedLeftInset() + x, y, width, height);
    }
}
