package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Why we are not in the open room, and the way back in, with a field for what it wants to know;
/// nothing while we are.
public final class RoomBarView extends HBox {
    private final OpenRoomViewModel model;
    private final Texts texts;
    private final Label words = new Label();
    private final PasswordField password = new PasswordField();
    private final TextField nick = new TextField();
    private final Button join = new Button();

    public RoomBarView(OpenRoomViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        field(password, "room-bar-password", "room.bar.password");
        field(nick, "room-bar-nick", "room.bar.nick");
        join.setText(texts.text("room.bar.join"));
        join.getStyleClass().addAll("room-bar-join", "small");
        join.setMinWidth(USE_PREF_SIZE);
        join.managedProperty().bind(join.visibleProperty());
        join.setOnAction(_ -> join());
        getStyleClass().add("room-bar");
        getChildren().addAll(words, password, nick, join);
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, () -> model.roomProperty().subscribe(this::show));
    }

    private void field(TextField field, String styleClass, String key) {
        field.getStyleClass().addAll(styleClass, "small");
        field.setPromptText(texts.text(key));
        field.setAccessibleText(texts.text(key));
        field.setMinWidth(USE_PREF_SIZE);
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        field.setOnAction(_ -> join());
    }

    private void join() {
        model.joinAgain(
                Optional.of(nick.getText().strip()).filter(text -> !text.isEmpty()),
                Optional.of(password.getText())
                        .filter(text -> !text.isEmpty())
                        .map(String::toCharArray));
        password.clear();
        nick.clear();
    }

    private void show(Optional<RoomSummary> room) {
        setVisible(room.filter(each -> !each.inside()).isPresent());
        room.ifPresent(this::show);
    }

    private void show(RoomSummary room) {
        join.setVisible(!(room.standing() instanceof RoomStanding.Joining));
        password.setVisible(isBarred(room, RoomProblem.PASSWORD));
        nick.setVisible(isBarred(room, RoomProblem.NICK_TAKEN));
        words.setText(
                switch (room.standing()) {
                    case RoomStanding.Inside _ -> "";
                    case RoomStanding.Joining _ -> texts.text("room.bar.joining", room.name());
                    case RoomStanding.Outside _ -> texts.text("room.bar.outside", room.name());
                    case RoomStanding.Barred barred ->
                            new RoomWords(texts).sentence(barred, room.name());
                });
    }

    private static boolean isBarred(RoomSummary room, RoomProblem problem) {
        return room.standing() instanceof RoomStanding.Barred barred && barred.problem() == problem;
    }
}
