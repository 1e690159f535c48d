package im.hither.feature.styling;

import im.hither.ui.WrappedText;
import im.hither.ui.WrappedText.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A block of code: from left to right, its lines as they are. What is wider than the block can be
/// moved into sight, sideways; up and down moves the list around it.
final class CodeView extends Region {
    private static final double BEFORE_BAR = 4;

    private final WrappedText words = new WrappedText("code-text");
    private final Pane window = new Pane(words);
    private final ScrollBar bar = new ScrollBar();

    CodeView(Block.Preformatted block) {
        getStyleClass().add("code-block");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        words.showParts(wordings(block), NodeOrientation.LEFT_TO_RIGHT);
        words.setManaged(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(window.widthProperty());
        clip.heightProperty().bind(window.heightProperty());
        window.setClip(clip);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        getChildren().addAll(window, bar);
    }

    /// What stands behind the opening fence says which language it is: a line of its own.
    private static List<Wording> wordings(Block.Preformatted block) {
        var opening = Lines.withoutNewline(block.opening());
        var language = opening.substring(StylingParser.FENCE.length()).strip();
        var wordings = new ArrayList<Wording>();
        if (!language.isEmpty())
            wordings.add(new Wording(language + "\n", styles("code-language")));
        wordings.add(new Wording(Lines.withoutNewline(block.code()), styles("code-text")));
        return wordings;
    }

    private static List<String> styles(String style) {
        return List.of("message-text", "mono", style);
    }

    WrappedText words() {
        return words;
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaX() == 0 || !bar.isVisible()) return;
        bar.setValue(Math.clamp(bar.getValue() - event.getDeltaX(), 0, bar.getMax()));
        event.consume();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wordsWidth() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = snappedTopInset() + words.prefHeight(-1) + snappedBottomInset();
        return hidden(width) > 0 ? height + BEFORE_BAR + bar.prefHeight(-1) : height;
    }

    private double wordsWidth() {
        return snapSizeX(words.prefWidth(-1)) + 1;
    }

    /// So much of the code is out of sight.
    private double hidden(double width) {
        return width < 0 ? 0 : wordsWidth() - (width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = words.prefHeight(-1);
        double hidden = hidden(getWidth());
        bar.setVisible(hidden > 0);
        bar.setMax(Math.max(hidden, 0));
        bar.setVisibleAmount(bar.getMax() * width / Math.max(wordsWidth(), 1));
        bar.setUnitIncrement(height);
        if (bar.getValue() > bar.getMax()) bar.setValue(bar.getMax());
        window.resizeRelocate(left, top, width, height);
        words.resizeRelocate(-snapPositionX(bar.getValue()), 0, wordsWidth(), height);
        bar.resizeRelocate(left, top + height + BEFORE_BAR, width, bar.prefHeight(-1));
    }
}
