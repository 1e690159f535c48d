package im.hither.feature.omemo;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Reach.Missed;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Says before sending which devices get nothing. FX thread.
public final class ReachViewModel {
    private static final int NAMED = 3;

    private final ConversationId conversation;
    private final Encryption encryption;
    private final Asker asker;
    private final Texts texts;
    private final Clock clock;
    private final ShownTime times;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private Runnable compare = () -> {};

    public ReachViewModel(
            ConversationId conversation,
            Encryption encryption,
            Asker asker,
            Texts texts,
            Clock clock) {
        this.conversation = conversation;
        this.encryption = encryption;
        this.asker = asker;
        this.texts = texts;
        this.clock = clock;
        this.times = new ShownTime(texts, clock);
    }

    /// Something is known now that was not.
    public void refresh() {
        asker.ask(() -> encryption.reach(conversation), reach -> sentence.set(words(reach)));
    }

    /// Who is left out, and why; empty while nobody is, and while nothing is sent at all.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// What happens when the user wants to look at the keys.
    public void onCompare(Runnable action) {
        compare = action;
    }

    void compare() {
        compare.run();
    }

    private String words(Optional<Reach> found) {
        var left = found.filter(each -> each.reached() > 0 && !each.missed().isEmpty());
        if (left.isEmpty()) return "";
        var reach = left.get();
        var named =
                reach.missed().stream()
                        .limit(NAMED)
                        .map(this::named)
                        .collect(Collectors.joining(", "));
        var more = reach.missed().size() - NAMED;
        return texts.text(
                more > 0 ? "omemo.reach.more" : "omemo.reach",
                reach.reached(),
                reach.devices(),
                named,
                more);
    }

    private String named(Missed missed) {
        var device = missed.readiness().device();
        var number = Integer.toString(device.address().device());
        var name =
                device.label()
                        .map(OneLine::of)
                        .orElseGet(() -> texts.text("omemo.reach.device", number));
        return texts.text(
                missed.ours() ? "omemo.reach.ours" : "omemo.reach.theirs", name, why(missed));
    }

    private String why(Missed missed) {
        var each = missed.readiness();
        return switch (each.state()) {
            case KEY_CHANGED -> texts.text("omemo.reach.keyChanged");
            case NOT_VERIFIED -> texts.text("omemo.reach.notVerified");
            case LEFT_OUT -> texts.text("omemo.reach.inactive");
            case READY -> texts.text("omemo.reach.noKeys");
            case MISMATCHED -> texts.text("omemo.reach.mismatched");
            case NOT_TRUSTED ->
                    each.trust() == TrustLevel.UNDECIDED
                            ? isNew(each)
                            : texts.text("omemo.reach.refused");
        };
    }

    private String isNew(DeviceReadiness each) {
        var since = each.device().firstSeen();
        return times.dayOf(since).equals(times.dayOf(clock.instant()))
                ? texts.text("omemo.reach.newToday")
                : texts.text("omemo.reach.new", times.brief(since));
    }
}
