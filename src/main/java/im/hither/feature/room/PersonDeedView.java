package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;

/// A card that asks whether something grave is to be done about somebody in a room, and why.
public final class PersonDeedView extends RequestView {
    public PersonDeedView(PersonDeedViewModel model, Texts texts, Runnable close) {
        super("person-deed", model.request(), texts, close, words(model, texts));
        var prompt = texts.text("room.invite.reason.prompt");
        var reason = field("person-deed-reason", prompt, model.reasonProperty(), model::submit);
        getChildren().add(new LabelledField(texts.text("room.deed.reason"), reason));
        var key = "room.deed." + model.wish().deed().name() + ".submit";
        var submit = submit(key, model::submit, "person-deed-submit", "danger");
        end(model.request(), submit, close);
    }

    private static Words words(PersonDeedViewModel model, Texts texts) {
        var wish = model.wish();
        var key = "room.deed." + wish.deed().name();
        var name = OneLine.of(wish.person().occupant().nick());
        return new Words(
                texts.text(key + ".title", name, OneLine.of(wish.room().name())),
                texts.text(key + ".explain", name));
    }
}
