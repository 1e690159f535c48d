package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Why we are not in the open room, and the way back in; nothing while we are.
public final class RoomBarView extends HBox {
    private final Texts texts;
    private final Label words = new Label();
    private final Button join = new Button();

    public RoomBarView(OpenRoomViewModel model, Texts texts) {
        this.texts = texts;
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        join.setText(texts.text("room.bar.join"));
        join.getStyleClass().addAll("room-bar-join", "small");
        join.setMinWidth(USE_PREF_SIZE);
        join.managedProperty().bind(join.visibleProperty());
        join.setOnAction(_ -> model.joinAgain());
        getStyleClass().add("room-bar");
        getChildren().addAll(words, join);
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, () -> model.roomProperty().subscribe(this::show));
    }

    private void show(Optional<RoomSummary> room) {
        setVisible(room.filter(each -> !each.inside()).isPresent());
        room.ifPresent(this::show);
    }

    private void show(RoomSummary room) {
        join.setVisible(!(room.standing() instanceof RoomStanding.Joining));
        words.setText(
                switch (room.standing()) {
                    case RoomStanding.Inside _ -> "";
                    case RoomStanding.Joining _ -> texts.text("room.bar.joining", room.name());
                    case RoomStanding.Outside _ -> texts.text("room.bar.outside", room.name());
                    case RoomStanding.Barred barred ->
                            new RoomWords(texts).sentence(barred, room.name());
                });
    }
}
