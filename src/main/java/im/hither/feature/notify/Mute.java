package im.hither.feature.notify;

import im.hither.domain.NotifySetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// For how long nobody is called for a conversation.
enum Mute {
    HOUR,
    DAY,
    ALWAYS,
    OFF;

    /// Those that mute.
    static final List<Mute> SPANS = List.of(HOUR, DAY, ALWAYS);

    /// Until when, where that is chosen now.
    Optional<Instant> until(Instant now) {
        return switch (this) {
            case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case DAY -> Optional.of(now.plus(Duration.ofDays(1)));
            case ALWAYS -> Optional.of(NotifySetting.FOR_EVER);
            case OFF -> Optional.empty();
        };
    }
}
