package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;

/// A card that asks somebody into a room.
public final class InviteView extends RequestView {
    public InviteView(InviteViewModel model, Texts texts, Runnable close) {
        super("invite", model.request(), texts, close, words(model, texts));
        var prompt = texts.text("room.invite.reason.prompt");
        var address =
                field("invite-address", "name@example.org", model.addressProperty(), model::submit);
        var reason = field("invite-reason", prompt, model.reasonProperty(), model::submit);
        getChildren()
                .addAll(
                        new LabelledField(texts.text("room.invite.address"), address),
                        new LabelledField(texts.text("room.invite.reason"), reason));
        var submit = submit("room.invite.submit", model::submit, "invite-submit", "accent");
        end(model.request(), submit, close);
    }

    private static Words words(InviteViewModel model, Texts texts) {
        return new Words(
                texts.text("room.invite.title", OneLine.of(model.name())),
                texts.text(
                        model.makesMembers()
                                ? "room.invite.explain.member"
                                : "room.invite.explain"));
    }
}
