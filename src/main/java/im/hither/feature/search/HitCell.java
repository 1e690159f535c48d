package im.hither.feature.search;

import im.hither.domain.Direction;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A hit: who and when, and the line it stands in with what was searched for marked. Above the
/// first of a conversation stands with whom it is.
final class HitCell extends ListCell<SearchRow> {
    private static final double AVATAR = 24;

    private final Texts texts;
    private final ShownTime times;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox header = new HBox(avatar, name, count);
    private final Label author = new Label();
    private final Label time = new Label();
    private final FontIcon server = new FontIcon(MaterialDesignC.CLOUD_OUTLINE);
    private final SnippetLine line = new SnippetLine();
    private final VBox all;

    /// @param named whether conversations are named above their hits
    HitCell(Texts texts, ShownTime times, ObservableValue<Boolean> named) {
        this.texts = texts;
        this.times = times;
        header.getStyleClass().add("hit-header");
        name.getStyleClass().add("hit-conversation");
        name.setMinWidth(0);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        header.visibleProperty()
                .bind(itemProperty().flatMap(row -> named.map(on -> on && row.first())));
        header.managedProperty().bind(header.visibleProperty());
        author.getStyleClass().add("hit-author");
        author.setMaxWidth(Double.MAX_VALUE);
        author.setMinWidth(0);
        author.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(author, Priority.ALWAYS);
        time.getStyleClass().add("chat-time");
        time.setMinWidth(USE_PREF_SIZE);
        server.getStyleClass().add("hit-server");
        server.setIconSize(12);
        server.managedProperty().bind(server.visibleProperty());
        var said = new HBox(author, server, time);
        said.getStyleClass().add("hit-said");
        var hit = new VBox(said, line);
        hit.getStyleClass().add("hit");
        all = new VBox(header, hit);
        all.setMinWidth(0);
        all.setPrefWidth(0); // as wide as the list
        getStyleClass().add("hit-cell");
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var hit = row.hit();
        avatar.show(hit.name(), hit.address().toString());
        avatar.withoutPresence();
        name.setText(OneLine.of(hit.name()));
        count.setText(texts.count("search.hits", row.inConversation()));
        author.setText(author(hit));
        server.setVisible(row.fromServer());
        time.setText(times.brief(hit.message().at()));
        line.show(hit.snippet());
        setGraphic(all);
        setAccessibleText(
                texts.text(
                        row.fromServer() ? "search.saidThere" : "search.said",
                        name.getText(),
                        author.getText(),
                        times.full(hit.message().at()),
                        hit.snippet().line()));
    }

    private String author(Hit hit) {
        if (hit.message().direction() == Direction.OUT) return texts.text("search.you");
        var author = hit.message().author();
        return OneLine.of(author.equals(hit.address()) ? hit.name() : author.toString());
    }

    /// One line; what does not fit is cut off at its end.
    private static final class SnippetLine extends HBox {
        SnippetLine() {
            getStyleClass().add("hit-line");
            setMinWidth(0);
        }

        void show(Snippet snippet) {
            var parts = new ArrayList<Node>();
            int from = 0;
            for (var mark : snippet.marks()) {
                add(parts, snippet.line().substring(from, mark.from()), "hit-text");
                add(parts, snippet.line().substring(mark.from(), mark.to()), "hit-mark");
                from = mark.to();
            }
            add(parts, snippet.line().substring(from), "hit-text");
            if (parts.getLast() instanceof Label last) last.setMinWidth(0);
            getChildren().setAll(parts);
        }

        private static void add(List<Node> parts, String text, String style) {
            if (text.isEmpty()) return;
            var part = new Label(text);
            part.getStyleClass().add(style);
            part.setMinWidth(USE_PREF_SIZE);
            parts.add(part);
        }
    }
}
