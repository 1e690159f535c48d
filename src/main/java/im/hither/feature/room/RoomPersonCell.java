package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A person, or the name of a group of them.
final class RoomPersonCell extends ListCell<RoomPeople.Row> {
    private static final double AVATAR = 28;
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Texts texts;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final Label name = new Label();
    private final Label hat = new Label();
    private final Label mark = new Label();
    private final HBox person;
    private final Label group = new Label();

    RoomPersonCell(Texts texts) {
        this.texts = texts;
        name.getStyleClass().add("room-person-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        mark.setText(texts.text("room.people.alike"));
        mark.getStyleClass().add("room-person-alike");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        hat.getStyleClass().add("room-person-hat");
        hat.managedProperty().bind(hat.visibleProperty());
        person = new HBox(avatar, name, hat, mark);
        person.setAlignment(Pos.CENTER_LEFT);
        person.getStyleClass().add("room-person");
        person.setMinWidth(0);
        person.setPrefWidth(0); // as wide as the list, not as wide as its words
        group.getStyleClass().addAll("room-group", "muted");
        getStyleClass().add("room-person-cell");
    }

    @Override
    protected void updateItem(RoomPeople.@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case RoomPeople.Row.Group of -> show(of);
            case RoomPeople.Row.Person one -> show(one);
        }
    }

    private void show(RoomPeople.Row.Group of) {
        var key = of.moderates() ? "room.group.MODERATOR" : "room.group." + of.affiliation().name();
        group.setText(texts.text(key, of.count()));
        setGraphic(group);
        setAccessibleText(group.getText());
    }

    private void show(RoomPeople.Row.Person one) {
        var occupant = one.participant().occupant();
        var nick = OneLine.of(occupant.nick());
        avatar.show(nick, occupant.address().map(Object::toString).orElse(occupant.nick()));
        avatar.presence(one.participant().availability());
        name.setText(nick);
        mark.setVisible(one.alike());
        show(one.participant().hats());
        pseudoClassStateChanged(AWAY, one.participant().role().isMute());
        setGraphic(person);
        var shown = one.participant().here() ? nick : texts.text("room.person.away", nick);
        if (hat.isVisible()) shown = shown + ", " + hat.getText();
        setAccessibleText(one.alike() ? shown + ", " + texts.text("room.people.alike") : shown);
    }

    private void show(List<String> hats) {
        hat.setVisible(!hats.isEmpty());
        hat.setText(hats.stream().map(OneLine::of).collect(Collectors.joining(", ")));
    }
}
