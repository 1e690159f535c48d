package im.hither.feature.room;

import im.hither.feature.room.EnterRoomViewModel.Wish;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.AccountChoice;
import im.hither.ui.FieldError;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card that leads into a room: one that is there, a new group, or a new channel.
public final class EnterRoomView extends VBox {
    private static final double ROOMS = 150;

    private final EnterRoomViewModel model;
    private final Texts texts;
    private final Label explain = new Label();
    private final TextField text = new TextField();
    private final Label textLabel = new Label();
    private final ListView<PublicRoom> found = new ListView<>();
    private final Button submit = new Button();

    public EnterRoomView(EnterRoomViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(texts.text("room.enter.title"));
        heading.getStyleClass().add("subheading");
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        getStyleClass().addAll("enter-room", "form");
        getChildren().addAll(heading, wishes(), explain, text(), rooms(), nick());
        if (model.accounts().size() > 1) getChildren().add(account());
        getChildren().add(buttons(close));
        WhileInScene.keep(
                this,
                () ->
                        model.wishProperty()
                                .subscribe(this::show)
                                .and(
                                        model.doneProperty()
                                                .subscribe(done -> {
                                                    if (done) close.run();
                                                })));
    }

    private HBox wishes() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("enter-room-wishes");
        for (var each : Wish.values()) {
            var button = new ToggleButton(texts.text("room.enter." + each.name()));
            button.getStyleClass().addAll("enter-room-wish", place(each));
            button.setToggleGroup(group);
            button.setSelected(each == model.wishProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.wishProperty().set(each);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static String place(Wish wish) {
        return switch (wish) {
            case JOIN -> "left-pill";
            case GROUP -> "center-pill";
            case CHANNEL -> "right-pill";
        };
    }

    private VBox text() {
        text.getStyleClass().add("enter-room-text");
        text.textProperty().bindBidirectional(model.textProperty());
        text.setOnAction(_ -> model.submit());
        var error = new FieldError();
        error.textProperty().bind(model.errorProperty());
        textLabel.getStyleClass().add("field-label");
        textLabel.setLabelFor(text);
        var field = new VBox(textLabel, text, error);
        field.getStyleClass().add("labelled-field");
        return field;
    }

    private ListView<PublicRoom> rooms() {
        found.getStyleClass().add("enter-room-found");
        found.setAccessibleText(texts.text("room.enter.found"));
        found.setItems(model.found());
        found.setPrefHeight(ROOMS);
        found.setMinHeight(ROOMS);
        var none = new Label(texts.text("room.enter.none"));
        none.getStyleClass().add("muted");
        found.setPlaceholder(none);
        found.setCellFactory(_ -> new RoomCell());
        found.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) model.choose(chosen);
                });
        found.managedProperty().bind(found.visibleProperty());
        return found;
    }

    private LabelledField nick() {
        var nick = new TextField();
        nick.setPromptText(texts.text("room.enter.nick.prompt"));
        nick.textProperty().bindBidirectional(model.nickProperty());
        nick.setOnAction(_ -> model.submit());
        return new LabelledField(texts.text("room.enter.nick"), nick);
    }

    private LabelledField account() {
        var accounts = new AccountChoice(model.accounts(), model.asProperty()::set);
        return new LabelledField(texts.text("room.enter.account"), accounts);
    }

    private HBox buttons(Runnable close) {
        var cancel = new Button(texts.text("room.enter.cancel"));
        cancel.setOnAction(_ -> close.run());
        submit.getStyleClass().addAll("enter-room-submit", "accent");
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(_ -> model.submit());
        var row = new HBox(cancel, submit);
        row.getStyleClass().add("buttons");
        return row;
    }

    private void show(Wish wish) {
        explain.setText(texts.text("room.enter.explain." + wish.name()));
        textLabel.setText(texts.text("room.enter.text." + wish.name()));
        text.setAccessibleText(textLabel.getText());
        text.setPromptText(texts.text("room.enter.prompt." + wish.name()));
        submit.setText(texts.text("room.enter.submit." + wish.name()));
        found.setVisible(wish == Wish.JOIN);
    }

    private static final class RoomCell extends ListCell<PublicRoom> {
        @Override
        protected void updateItem(@Nullable PublicRoom room, boolean empty) {
            super.updateItem(room, empty);
            setText(empty || room == null ? null : OneLine.of(room.name()));
        }
    }
}
