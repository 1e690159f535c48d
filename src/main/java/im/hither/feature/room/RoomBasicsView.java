package im.hither.feature.room;

import im.hither.feature.room.RoomBasicsViewModel.Basic;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A card on which an owner says what the room is called, and who may know the way in.
public final class RoomBasicsView extends RequestView {
    private final RoomBasicsViewModel model;
    private final Texts texts;
    private final VBox fields = new VBox();

    public RoomBasicsView(RoomBasicsViewModel model, Texts texts, Runnable close) {
        super("room-basics", model.request(), texts, close, words(model, texts));
        this.model = model;
        this.texts = texts;
        fields.getStyleClass().add("room-settings-fields");
        getChildren().add(fields);
        var save = submit("room.settings.save", model::save, "room-basics-save", "accent");
        end(model.request(), save, close);
        WhileInScene.keep(this, () -> model.loadedProperty().subscribe(this::show));
    }

    private static Words words(RoomBasicsViewModel model, Texts texts) {
        return new Words(
                texts.text("room.basics.title", OneLine.of(model.name())),
                texts.text("room.basics.explain"));
    }

    private void show(boolean loaded) {
        if (!loaded) return;
        fields.getChildren()
                .setAll(
                        Arrays.stream(Basic.values())
                                .filter(model::isOffered)
                                .<Node>map(this::field)
                                .toList());
        fields.applyCss();
        Optional.ofNullable(fields.lookup(".text-field")).ifPresent(Node::requestFocus);
    }

    private LabelledField field(Basic basic) {
        var field =
                field(
                        "room-basics-" + basic.name().toLowerCase(Locale.ROOT),
                        texts.text("room.basics." + basic.name() + ".prompt"),
                        model.valueProperty(basic),
                        model::save);
        return new LabelledField(texts.text("room.basics." + basic.name()), field);
    }
}
