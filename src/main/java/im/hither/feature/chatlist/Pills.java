package im.hither.feature.chatlist;

import im.hither.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How much of a conversation is unread, and how much of that addresses us.
final class Pills extends HBox {
    private final Texts texts;
    private final Label mentions = new Label();
    private final Label unread = new Label();
    private String said = "";

    Pills(Texts texts) {
        this.texts = texts;
        mentions.getStyleClass().addAll("unread-pill", "mention-pill");
        unread.getStyleClass().add("unread-pill");
        for (var pill : List.of(mentions, unread)) {
            pill.setMinWidth(USE_PREF_SIZE);
            pill.managedProperty().bind(pill.visibleProperty());
        }
        getStyleClass().add("chat-pills");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mentions, unread);
    }

    void show(int count, int naming) {
        unread.setText(Integer.toString(count));
        unread.setVisible(count > 0);
        mentions.setText(naming > 1 ? "@" + naming : "@");
        mentions.setVisible(naming > 0);
        var words = count > 0 ? texts.count("chatlist.unread", count) : "";
        said = naming > 0 ? words + ", " + texts.count("chatlist.mentions", naming) : words;
    }

    /// The same in words; empty where nothing is unread.
    String said() {
        return said;
    }
}
