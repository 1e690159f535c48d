package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;

/// What a verification code says: these keys belong to this person.
public record VerificationCode(BareJid owner, List<CodeKey> keys) {
    /// The form for a dialect, with keys by their devices.
    public static String uri(Dialect dialect, BareJid owner, Map<Integer, IdentityKey> keys) {
        return "xmpp:" + CodeAddress.escaped(owner) + "?" + query(dialect, keys);
    }

    private static String query(Dialect dialect, Map<Integer, IdentityKey> keys) {
        return switch (dialect) {
            case LEGACY ->
                    keys.entrySet().stream()
                            .map(key ->
                                    "omemo-sid-"
                                            + key.getKey()
                                            + "="
                                            + key.getValue().fingerprint())
                            .collect(Collectors.joining(";"));
            case TWO ->
                    keys.values().stream()
                            .map(key -> ";trust=" + key.edwards().hex())
                            .collect(
                                    Collectors.joining(
                                            "",
                                            "trust-message;encryption=" + dialect.namespace(),
                                            ""));
        };
    }

    /// Keys that the code vouches for under a device.
    static CodeKey trusted(IdentityKey key, OptionalInt device) {
        return new CodeKey(List.of(key), device, true);
    }
}
