package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import javafx.scene.control.CheckBox;

/// A card that asks whether what somebody said is to be removed, and why.
public final class ModerateView extends RequestView {
    public ModerateView(ModerateViewModel model, Texts texts, Runnable close) {
        super("moderate", model.request(), texts, close, words(model, texts));
        var prompt = texts.text("room.invite.reason.prompt");
        var reason = field("moderate-reason", prompt, model.reasonProperty(), model::submit);
        var all = new CheckBox(texts.text("room.moderate.all", OneLine.of(model.author())));
        all.getStyleClass().add("moderate-all");
        all.setWrapText(true);
        all.setMnemonicParsing(false);
        all.selectedProperty().bindBidirectional(model.allProperty());
        getChildren().addAll(new LabelledField(texts.text("room.moderate.reason"), reason), all);
        var submit = submit("room.moderate.submit", model::submit, "moderate-submit", "danger");
        end(model.request(), submit, close);
    }

    private static Words words(ModerateViewModel model, Texts texts) {
        return new Words(
                texts.text("room.moderate.title", OneLine.of(model.author())),
                texts.text("room.moderate.explain"));
    }
}
