package im.hither.feature.styling;

import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// Lines of text with their spans and links. May leave room after the last word.
final class ParagraphView extends WrappedText {
    private static final String STYLE = "message-text";
    private static final double ROOM_HEIGHT = 13; // no higher than a line of text

    private final LinkWords linkWords;
    private final Region room = new Region();

    ParagraphView(Texts texts) {
        super(STYLE);
        linkWords = new LinkWords(texts);
        getStyleClass().add("paragraph");
        room.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected void added() {
        getChildren().add(room);
    }

    /// So much stays free after the last word.
    void leaveRoom(double width) {
        room.setPrefSize(width, ROOM_HEIGHT);
    }

    void showRuns(List<Run> runs, NodeOrientation direction) {
        var parts = new ArrayList<Wording>();
        for (var run : runs) add(parts, run);
        showParts(parts, direction);
    }

    private void add(List<Wording> parts, Run run) {
        var styles = styles(run);
        if (run.link().isEmpty()) {
            parts.add(new Wording(run.text(), styles));
            return;
        }
        var link = run.link().get();
        Optional<Consumer<Node>> dress = Optional.of(node -> dress(node, link));
        var host = link.isDoubtful() ? link.host() : Optional.<Link.Range>empty();
        if (host.isEmpty() || host.get().to() > run.text().length()) {
            parts.add(new Wording(run.text(), styles, dress));
            return;
        }
        int from = host.get().from();
        int to = host.get().to();
        parts.add(new Wording(run.text().substring(0, from), with(styles, "link-doubtful"), dress));
        parts.add(new Wording(run.text().substring(from, to), with(styles, "link-host"), dress));
        parts.add(new Wording(run.text().substring(to), with(styles, "link-doubtful"), dress));
    }

    private static List<String> styles(Run run) {
        var styles = new ArrayList<String>();
        styles.add(STYLE);
        for (var style : run.styles()) {
            boolean drawn = style != Style.EMPHASIS || slants(run.text());
            if (drawn) styles.add(style.name().toLowerCase(Locale.ROOT));
        }
        if (run.directive()) styles.add("directive");
        if (run.link().isPresent()) styles.add("link");
        return styles;
    }

    private static List<String> with(List<String> styles, String more) {
        var all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }

    private void dress(Node node, Link link) {
        node.setCursor(Cursor.HAND);
        node.setOnMouseEntered(_ -> { // few links are ever pointed at
            Tooltip.install(node, new Tooltip(linkWords.of(link)));
            node.setOnMouseEntered(null);
        });
        node.setOnMouseClicked(click -> {
            if (click.getButton() != MouseButton.PRIMARY || !click.isStillSincePress()) return;
            click.consume();
            node.fireEvent(new LinkEvent(link));
        });
    }
}
