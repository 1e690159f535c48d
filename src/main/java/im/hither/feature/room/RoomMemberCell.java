package im.hither.feature.room;

import im.hither.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Somebody who belongs to the room, and what they are to it; a choice where we may change that.
final class RoomMemberCell extends ListCell<Member> {
    private final RoomDetailsViewModel model;
    private final RoomWords words;
    private final Label name = new Label();
    private final AffiliationBox choice;
    private final Label fixed = new Label();
    private final HBox row;
    private boolean showing;

    RoomMemberCell(RoomDetailsViewModel model, Texts texts) {
        this.model = model;
        this.words = new RoomWords(texts);
        choice = new AffiliationBox(words);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        fixed.getStyleClass().add("muted");
        choice.valueProperty()
                .subscribe(chosen -> {
                    if (!showing && chosen != null && getItem() != null) {
                        model.change(getItem(), chosen);
                    }
                });
        fixed.managedProperty().bind(fixed.visibleProperty());
        choice.managedProperty().bind(choice.visibleProperty());
        row = new HBox(name, fixed, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("room-member");
        row.setMinWidth(0);
        row.setPrefWidth(0); // as wide as the list, not as wide as its words
    }

    @Override
    protected void updateItem(@Nullable Member member, boolean empty) {
        super.updateItem(member, empty);
        setText(null);
        if (empty || member == null) {
            setGraphic(null);
            return;
        }
        showing = true;
        name.setText(member.address().toString());
        choice.getItems().setAll(model.choices());
        choice.setValue(member.affiliation());
        fixed.setText(words.of(member.affiliation()));
        choice.setVisible(model.mayChange(member));
        choice.setAccessibleText(member.address().toString());
        fixed.setVisible(!model.mayChange(member));
        showing = false;
        setGraphic(row);
    }
}
