package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.FieldError;
import im.hither.ui.IconButton;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A card that shows what a room is and who belongs to it, and changes that.
public final class RoomDetailsView extends VBox {
    private static final double AVATAR = 48;
    private static final double MEMBERS = 200;

    private final RoomDetailsViewModel model;
    private final Texts texts;

    /// What leads further.
    ///
    /// @param basics changes what the room is called
    /// @param settings shows how the room is set up
    /// @param close takes the card away
    public record Ways(
            Consumer<RoomSummary> basics, Consumer<RoomSummary> settings, Runnable close) {}

    public RoomDetailsView(RoomDetailsViewModel model, Texts texts, Ways ways) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("room-details", "form");
        getChildren().addAll(head(ways), kind());
        model.room()
                .features()
                .description()
                .ifPresent(told -> getChildren().add(words("room-description", told)));
        if (model.room().inside()) getChildren().addAll(subject(), members());
        getChildren().addAll(error(), buttons(ways));
        WhileInScene.keep(
                this,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) ways.close().run();
                                }));
    }

    private HBox head(Ways ways) {
        var room = model.room();
        var avatar = new InitialsAvatar(AVATAR);
        avatar.show(OneLine.of(room.name()), room.address().toString());
        avatar.withoutPresence();
        var name = new Label(OneLine.of(room.name()));
        name.getStyleClass().add("subheading");
        var address = new Label(room.address().toString());
        address.getStyleClass().addAll("muted", "room-address");
        var words = new VBox(name, address);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(avatar, words);
        if (model.isOwner()) head.getChildren().add(change(ways));
        head.getStyleClass().add("room-details-head");
        return head;
    }

    private IconButton change(Ways ways) {
        var change =
                new IconButton(MaterialDesignP.PENCIL_OUTLINE, texts.text("room.details.basics"));
        change.getStyleClass().add("room-details-basics");
        change.setOnAction(_ -> ways.basics().accept(model.room()));
        return change;
    }

    private Label kind() {
        var features = model.room().features();
        var key =
                features.gateway()
                        ? "gateway"
                        : features.isPrivate()
                                ? "group"
                                : features.membersOnly() ? "closed" : "channel";
        return words("room-kind", texts.text("room.kind." + key));
    }

    private static Label words(String styleClass, String text) {
        var words = new Label(text);
        words.getStyleClass().addAll(styleClass, "muted");
        words.setWrapText(true);
        return words;
    }

    private HBox subject() {
        var field = new TextField();
        field.getStyleClass().add("room-subject");
        field.textProperty().bindBidirectional(model.subjectProperty());
        field.setOnAction(_ -> model.saveSubject());
        var save = new Button(texts.text("room.details.subject.save"));
        save.getStyleClass().add("room-subject-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> model.saveSubject());
        var labelled = new LabelledField(texts.text("room.details.subject"), field);
        HBox.setHgrow(labelled, Priority.ALWAYS);
        var row = new HBox(labelled, save);
        row.getStyleClass().add("room-subject-row");
        return row;
    }

    private VBox members() {
        var list = new ListView<>(model.members());
        list.getStyleClass().add("room-members");
        list.setPrefHeight(MEMBERS);
        list.setMinHeight(MEMBERS);
        var none = new Label(texts.text("room.details.members.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new RoomMemberCell(model, texts));
        var all = new VBox(new LabelledField(texts.text("room.details.members"), list));
        all.getStyleClass().add("room-members-field");
        if (model.mayAdd()) all.getChildren().add(new RoomNewMemberView(model, texts));
        return all;
    }

    private Label error() {
        var error = new FieldError();
        error.textProperty().bind(model.errorProperty());
        return error;
    }

    private HBox buttons(Ways ways) {
        var row = new HBox();
        row.getStyleClass().add("buttons");
        if (model.isOwner()) {
            var settings = new Button(texts.text("room.details.settings"));
            settings.getStyleClass().add("room-details-settings");
            settings.setOnAction(_ -> ways.settings().accept(model.room()));
            row.getChildren().addAll(end(), settings);
        }
        if (model.room().autojoin()) {
            var leave = new Button(texts.text("room.leave"));
            leave.getStyleClass().add("room-details-leave");
            leave.setOnAction(_ -> model.leave());
            row.getChildren().add(leave);
        }
        var close = new Button(texts.text("room.details.close"));
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> ways.close().run());
        row.getChildren().add(close);
        return row;
    }

    /// One step more, because there is no way back.
    private MenuButton end() {
        var sure = new MenuItem(texts.text("room.details.destroy.sure"));
        sure.setOnAction(_ -> model.destroy());
        var end = new MenuButton(texts.text("room.details.destroy"), null, sure);
        end.getStyleClass().addAll("room-details-destroy", "danger");
        return end;
    }
}
