package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.OptionalInt;

/// What a code says about one key.
public record CodeFinding(CodeResult result, OptionalInt device, IdentityKey key) {}
