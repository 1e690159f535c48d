package im.hither.feature.retention;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.ConfirmView;

/// Asks before messages are deleted, and says what that means.
public final class DeleteView {
    private DeleteView() {}

    /// One message.
    public static ConfirmView one(Texts texts, Runnable confirmed) {
        return ask(texts, texts.text("retention.delete.one"), confirmed);
    }

    /// All with somebody.
    public static ConfirmView all(String name, Texts texts, Runnable confirmed) {
        return ask(texts, texts.text("retention.delete.all", OneLine.of(name)), confirmed);
    }

    private static ConfirmView ask(Texts texts, String question, Runnable confirmed) {
        return new ConfirmView(
                question,
                texts.text("retention.delete.explain"),
                texts.text("retention.delete.confirm"),
                texts.text("retention.cancel"),
                confirmed);
    }
}
