package im.hither.domain;

import java.time.Instant;
import java.util.Optional;

/// What of a conversation deserves that somebody is called for it.
///
/// @param mutedUntil nothing before then, whatever the level says
public record NotifySetting(NotifyLevel level, Optional<Instant> mutedUntil) {
    /// As long as nothing else was chosen for a person.
    public static final NotifySetting USUAL =
            new NotifySetting(NotifyLevel.ALWAYS, Optional.empty());

    /// Muted until somebody changes that.
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    /// Whether nobody is called for anything at that time.
    public boolean isSilent(Instant now) {
        return level == NotifyLevel.NEVER || muted(now).isPresent();
    }

    /// Until when it is muted, where it is at that time.
    public Optional<Instant> muted(Instant now) {
        return mutedUntil.filter(until -> until.isAfter(now));
    }

    /// How much of what is unread deserves that at that time.
    public int counted(int unread, int mentions, Instant now) {
        if (isSilent(now)) return 0;
        return level == NotifyLevel.ON_MENTION ? mentions : unread;
    }
}
