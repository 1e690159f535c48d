package im.hither.feature.edit;

import java.time.Instant;

/// What a message said from a moment on.
public record Version(Instant at, String text) {}
