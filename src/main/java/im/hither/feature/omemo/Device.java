package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A device of somebody, as its owner's lists and its bundle tell of it.
///
/// @param legacy whether the list of the old dialect names it
/// @param two whether the list of omemo:2 names it
/// @param signed its label, as its list has it
/// @param identity once its bundle or a message of it was seen
/// @param shown another identity key that came under its id: it makes the device suspect, and
///   nothing is sent until somebody decides
/// @param trouble why its keys cannot be had
public record Device(
        DeviceAddress address,
        boolean legacy,
        boolean two,
        Optional<SignedLabel> signed,
        Optional<IdentityKey> identity,
        Optional<IdentityKey> shown,
        Optional<String> trouble,
        Instant firstSeen,
        Instant lastSeen) {
    /// Not heard of for longer, it is shown as inactive.
    private static final Duration ACTIVE = Duration.ofDays(14);

    /// What its user calls it, where its own key has signed that.
    public Optional<String> label() {
        return signed.flatMap(label -> identity.flatMap(label::by));
    }

    /// Whether nothing may be sent before somebody decides which key counts.
    public boolean suspect() {
        return shown.isPresent();
    }

    boolean isActive(Instant now) {
        return lastSeen.plus(ACTIVE).isAfter(now);
    }

    /// In which dialect it is written to, where it is on a list at all; the newer one where it
    /// speaks both.
    Optional<Dialect> dialect() {
        if (two) return Optional.of(Dialect.TWO);
        return legacy ? Optional.of(Dialect.LEGACY) : Optional.empty();
    }

    /// What others call the way it is written to.
    public String spoken() {
        if (legacy && two) return "both";
        return two ? "omemo2" : "omemo";
    }
}
