package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import javafx.scene.control.CheckBox;

/// A card that asks for another name of ours in a room.
public final class NickView extends RequestView {
    public NickView(NickViewModel model, Texts texts, Runnable close) {
        super("room-nick", model.request(), texts, close, words(model, texts));
        var nick = field("room-nick-field", "", model.nickProperty(), model::submit);
        getChildren().add(new LabelledField(texts.text("room.nick.field"), nick));
        if (model.canReserve()) {
            var reserve = new CheckBox(texts.text("room.nick.reserve"));
            reserve.getStyleClass().add("room-nick-reserve");
            reserve.setWrapText(true);
            reserve.selectedProperty().bindBidirectional(model.reserveProperty());
            getChildren().add(reserve);
        }
        end(
                model.request(),
                submit("room.nick.submit", model::submit, "room-nick-submit", "accent"),
                close);
    }

    private static Words words(NickViewModel model, Texts texts) {
        return new Words(
                texts.text("room.nick.title", OneLine.of(model.name())),
                texts.text("room.nick.explain"));
    }
}
