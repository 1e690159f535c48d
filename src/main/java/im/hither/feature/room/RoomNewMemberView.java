package im.hither.feature.room;

import im.hither.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line that makes somebody something to the room who is not on its lists yet.
final class RoomNewMemberView extends HBox {
    private final RoomDetailsViewModel model;
    private final TextField address = new TextField();
    private final AffiliationBox choice;

    RoomNewMemberView(RoomDetailsViewModel model, Texts texts) {
        this.model = model;
        address.getStyleClass().add("room-new-member-address");
        address.setPromptText("name@example.org");
        address.setAccessibleText(texts.text("room.details.add.address"));
        address.setOnAction(_ -> add());
        HBox.setHgrow(address, Priority.ALWAYS);
        choice = new AffiliationBox(new RoomWords(texts));
        choice.getItems().setAll(model.choices());
        choice.getItems().remove(Affiliation.NONE);
        choice.setValue(Affiliation.MEMBER);
        choice.setAccessibleText(texts.text("room.details.add.as"));
        var add = new Button(texts.text("room.details.add"));
        add.getStyleClass().add("room-new-member-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        getStyleClass().add("room-new-member");
        getChildren().addAll(address, choice, add);
    }

    private void add() {
        if (model.add(address.getText(), choice.getValue())) address.clear();
    }
}
