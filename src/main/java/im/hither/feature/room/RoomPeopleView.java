package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.MenuKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Who is in the room, in groups with their counts; a click or Return writes to one of them, their
/// menu has the rest.
public final class RoomPeopleView extends VBox {
    private static final double ROW = 40;

    private final OpenRoomViewModel model;
    private final Texts texts;
    private final PersonMenuView menu;
    private final ListView<RoomPeople.Row> list = new ListView<>();
    private Optional<ContextMenu> shown = Optional.empty();

    /// @param invite asks somebody into the room
    public RoomPeopleView(
            OpenRoomViewModel model,
            PersonMenuViewModel deeds,
            Texts texts,
            Consumer<RoomSummary> invite) {
        this.model = model;
        this.texts = texts;
        this.menu = new PersonMenuView(deeds, texts, model::writeTo);
        var search = new TextField();
        search.getStyleClass().add("room-people-search");
        search.setPromptText(texts.text("room.people.search"));
        search.setAccessibleText(texts.text("room.people.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        var nobody = new Label(texts.text("room.people.none"));
        nobody.getStyleClass().add("muted");
        list.getStyleClass().addAll("room-people-list", "edge-to-edge");
        list.setAccessibleText(texts.text("room.people"));
        list.setFixedCellSize(ROW);
        list.setItems(model.people());
        list.setPlaceholder(nobody);
        list.setCellFactory(_ -> cell());
        list.setOnKeyPressed(this::keyPressed);
        list.setOnContextMenuRequested(this::menuWanted);
        setVgrow(list, Priority.ALWAYS);
        var asking = new Button(texts.text("room.people.invite"));
        asking.setGraphic(new FontIcon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE));
        asking.getStyleClass().addAll("room-people-invite", "flat");
        asking.setMaxWidth(Double.MAX_VALUE);
        asking.visibleProperty()
                .bind(
                        model.roomProperty()
                                .map(room -> room.filter(RoomSummary::inside).isPresent()));
        asking.managedProperty().bind(asking.visibleProperty());
        asking.setOnAction(_ -> model.roomProperty().get().ifPresent(invite));
        getStyleClass().add("room-people");
        getChildren().addAll(search, list, asking);
    }

    private ListCell<RoomPeople.Row> cell() {
        var cell = new RoomPersonCell(texts);
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                write(cell.getItem());
            }
        });
        return cell;
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            write(list.getSelectionModel().getSelectedItem());
        } else if (MenuKey.is(key)) {
            showBelowChosen();
            key.consume();
        }
    }

    /// Of the person under the pointer, or of the chosen one by the keyboard.
    private void menuWanted(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            showBelowChosen();
            return;
        }
        cell(cell -> cell.contains(cell.screenToLocal(event.getScreenX(), event.getScreenY())))
                .ifPresent(cell -> show(cell, event.getScreenX(), event.getScreenY()));
    }

    private void showBelowChosen() {
        cell(RoomPersonCell::isSelected)
                .ifPresent(cell -> {
                    var below = cell.localToScreen(cell.getLayoutBounds());
                    show(cell, below.getMinX(), below.getMaxY());
                });
    }

    private Optional<RoomPersonCell> cell(Predicate<RoomPersonCell> wanted) {
        return list.lookupAll(".room-person-cell").stream()
                .map(RoomPersonCell.class::cast)
                .filter(wanted)
                .findFirst();
    }

    /// One menu at a time: a key may ask for it twice.
    private void show(RoomPersonCell cell, double x, double y) {
        shown.ifPresent(ContextMenu::hide);
        shown =
                model.roomProperty()
                        .get()
                        .filter(_ -> cell.getItem() instanceof RoomPeople.Row.Person)
                        .map(room ->
                                menu.of(
                                        room,
                                        ((RoomPeople.Row.Person) cell.getItem()).participant()));
        shown.ifPresent(now -> now.show(list, x, y));
    }

    private void write(RoomPeople.Row row) {
        var ours = model.roomProperty().get().map(RoomSummary::nick).orElse("");
        if (row instanceof RoomPeople.Row.Person(var person, _)
                && person.here()
                && !person.occupant().nick().equals(ours)) {
            model.writeTo(person);
        }
    }
}
