package im.hither.domain;

import java.util.Optional;

/// How somebody shows up over all of their devices.
public record Presence(Availability availability, Optional<String> status) {
    public static final Presence OFFLINE = new Presence(Availability.OFFLINE, Optional.empty());
}
