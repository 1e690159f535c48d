package im.hither;

import im.hither.storage.Repair;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/// Says what opening the profile had to mend.
final class RepairWords {
    private RepairWords() {}

    /// One sentence; empty where nothing had to be mended.
    static Optional<String> sentence(Repair repair, Texts texts) {
        return switch (repair) {
            case Repair.None _ -> Optional.empty();
            case Repair.Restored(_, var takenAt) -> {
                var times = new ShownTime(texts, Clock.system(ZoneId.systemDefault()));
                yield Optional.of(texts.text("profile.restored", times.full(takenAt)));
            }
            case Repair.Fresh _ -> Optional.of(texts.text("profile.fresh"));
        };
    }
}
