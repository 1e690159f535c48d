package im.hither.feature.timeline;

import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Detail.Edited;
import im.hither.text.RefusalTexts;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How far a message came, as a sign and in words.
record DeliveryWords(Texts texts, ShownTime times) {
    /// The sign of a message of ours; one that was seen has certainly arrived.
    Ikon sign(DeliveryState state, Seen seen) {
        return isSeen(state, seen) ? MaterialDesignC.CHECK_ALL : sign(state);
    }

    String words(DeliveryState state, Seen seen) {
        return isSeen(state, seen)
                ? texts.text("timeline.seen", times.clock(seen.at().orElseThrow()))
                : words(state);
    }

    String style(DeliveryState state, Seen seen) {
        return isSeen(state, seen) ? "displayed" : style(state);
    }

    LockWords lock() {
        return new LockWords(texts);
    }

    /// Beside the time of a message that was corrected.
    String edited() {
        return texts.text("timeline.edited");
    }

    String edited(Edited edited) {
        return texts.text("timeline.editedAt", times.full(edited.at()));
    }

    private static boolean isSeen(DeliveryState state, Seen seen) {
        return seen.at().isPresent() && !(state instanceof Failed);
    }

    Ikon sign(DeliveryState state) {
        return switch (state) {
            case Pending() -> MaterialDesignC.CLOCK_OUTLINE;
            case Sent(_) -> MaterialDesignC.CHECK;
            case Delivered(_) -> MaterialDesignC.CHECK_ALL;
            case Failed(_) -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }

    String words(DeliveryState state) {
        return switch (state) {
            case Pending() -> texts.text("timeline.pending");
            case Sent(var at) -> texts.text("timeline.sent", times.clock(at));
            case Delivered(var at) -> texts.text("timeline.delivered", times.clock(at));
            case Failed(var reason) ->
                    texts.text("timeline.failed", new RefusalTexts(texts).sentence(reason));
        };
    }

    /// The style class of the sign.
    String style(DeliveryState state) {
        return switch (state) {
            case Pending() -> "pending";
            case Sent(_) -> "sent";
            case Delivered(_) -> "delivered";
            case Failed(_) -> "failed";
        };
    }
}
