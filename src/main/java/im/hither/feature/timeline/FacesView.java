package im.hither.feature.timeline;

import im.hither.domain.Marker;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.LateTooltip;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// The small faces of those who have read up to a message; past a handful the rest is a number that
/// opens a list.
final class FacesView extends HBox {
    private static final int MOST = 5;
    private static final double SIZE = 16;

    private final Texts texts;
    private final ShownTime times;
    private final LateTooltip tooltip = new LateTooltip(this);
    private List<Face> shown = List.of();

    FacesView(Texts texts, ShownTime times) {
        this.texts = texts;
        this.times = times;
        getStyleClass().add("faces");
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// @param name what a reader is called
    void show(List<Face> readers, Function<Marker, String> name) {
        if (readers.equals(shown)) return;
        shown = readers;
        getChildren().clear();
        readers.stream()
                .limit(MOST)
                .forEach(face -> add(face.colourOf(), name.apply(face.marker())));
        if (readers.size() > MOST) getChildren().add(rest(readers, name));
        var words =
                readers.stream()
                        .limit(20)
                        .map(face -> line(face.marker(), name))
                        .collect(Collectors.joining("\n"));
        tooltip.show(words);
        setAccessibleText(words);
    }

    private void add(String colourOf, String name) {
        var face = new InitialsAvatar(SIZE);
        face.getStyleClass().add("face");
        face.show(name, colourOf);
        getChildren().add(face);
    }

    private Button rest(List<Face> readers, Function<Marker, String> name) {
        var more = new Button("+" + (readers.size() - MOST));
        more.getStyleClass().addAll("flat", "faces-more");
        more.setFocusTraversable(false);
        more.setOnAction(_ -> {
            var all = new ContextMenu();
            for (var face : readers) {
                all.getItems().add(new MenuItem(line(face.marker(), name)));
            }
            all.show(more, Side.BOTTOM, 0, 0);
        });
        return more;
    }

    private String line(Marker reader, Function<Marker, String> name) {
        return texts.text(
                "timeline.readBy", OneLine.of(name.apply(reader)), times.full(reader.at()));
    }
}
