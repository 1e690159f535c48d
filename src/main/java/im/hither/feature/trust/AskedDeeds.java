package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.ConfirmView;
import java.util.function.Consumer;

/// What is done about keys; what cannot be undone is asked for first.
final class AskedDeeds implements KeyView.Deeds {
    private final KeysViewModel model;
    private final Consumer<? super ConfirmView> ask;
    private final Texts texts;

    /// @param ask shows a card over the one with the keys
    AskedDeeds(KeysViewModel model, Consumer<? super ConfirmView> ask, Texts texts) {
        this.model = model;
        this.ask = ask;
        this.texts = texts;
    }

    @Override
    public void decide(KeyRow row, TrustChange change) {
        model.decide(row, change);
    }

    @Override
    public void keep(KeyRow row) {
        model.keep(row);
    }

    @Override
    public void reset(KeyRow row) {
        model.reset(row);
    }

    @Override
    public void forget(KeyRow row) {
        confirm("trust.forget", row, () -> model.forget(row));
    }

    @Override
    public void retire(KeyRow row) {
        confirm("trust.retire", row, () -> model.retire(row));
    }

    private void confirm(String what, KeyRow row, Runnable confirmed) {
        ask.accept(
                new ConfirmView(
                        texts.text(what + ".question", row.name()),
                        texts.text(what + ".consequence", row.owner()),
                        texts.text(what + ".yes"),
                        texts.text("trust.no"),
                        confirmed));
    }
}
