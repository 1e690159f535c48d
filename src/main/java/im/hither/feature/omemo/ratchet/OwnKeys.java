package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// All private keys of the own device: one identity, and pre-keys for each dialect, so that none is
/// used in two. Each change gives the keys to store next; a changed set has to be published again.
public final class OwnKeys {
    /// Under so many the bundle is filled up to 100 again.
    public static final int REFILL_UNDER = 80;

    private static final Duration SIGNED_FOR = Duration.ofDays(7);

    private final IdentityKeyPair identity;
    private final Map<Dialect, PreKeys> preKeys;

    private OwnKeys(IdentityKeyPair identity, Map<Dialect, PreKeys> preKeys) {
        this.identity = identity;
        this.preKeys = preKeys;
    }

    public static OwnKeys generate(SecureRandom random, Instant now) {
        var identity = IdentityKeyPair.generate(random);
        var preKeys = new EnumMap<Dialect, PreKeys>(Dialect.class);
        for (var dialect : Dialect.values()) {
            preKeys.put(dialect, PreKeys.generate(dialect, identity, random, now));
        }
        return new OwnKeys(identity, preKeys);
    }

    /// What [#written()] wrote; `DAMAGED` for anything else.
    public static OwnKeys read(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        var preKeys = new EnumMap<Dialect, PreKeys>(Dialect.class);
        for (var dialect : Dialect.values()) {
            preKeys.put(dialect, PreKeys.read(fields.bytes(field(dialect))));
        }
        return new OwnKeys(IdentityKeyPair.of(fields.key(1)), preKeys);
    }

    public Bytes written() {
        var out = new FieldWriter().bytes(1, identity.pair().privateKey());
        preKeys.forEach((dialect, keys) -> out.bytes(field(dialect), keys.written()));
        return out.written();
    }

    public IdentityKeyPair identity() {
        return identity;
    }

    /// What others may know, to be published.
    public Bundle bundle(Dialect dialect) {
        return Bundle.own(dialect, identity.publicKey(), preKeys(dialect));
    }

    /// Without pre-keys that others have used.
    public OwnKeys without(Dialect dialect, Collection<Integer> used) {
        return with(dialect, preKeys(dialect).without(used));
    }

    public boolean needsRefill(Dialect dialect) {
        return preKeys(dialect).oneTime().size() < REFILL_UNDER;
    }

    public OwnKeys refilled(Dialect dialect, SecureRandom random) {
        return with(dialect, preKeys(dialect).refilled(random));
    }

    /// Whether the published signed pre-key is a week old.
    public boolean needsRotation(Dialect dialect, Instant now) {
        return !now.isBefore(preKeys(dialect).signed().getFirst().createdAt().plus(SIGNED_FOR));
    }

    /// With a new signed pre-key; the three before it are kept for messages under way.
    public OwnKeys rotated(Dialect dialect, SecureRandom random, Instant now) {
        return with(dialect, preKeys(dialect).rotated(dialect, identity, random, now));
    }

    PreKeys preKeys(Dialect dialect) {
        return Objects.requireNonNull(preKeys.get(dialect));
    }

    private OwnKeys with(Dialect dialect, PreKeys changed) {
        var all = new EnumMap<>(preKeys);
        all.put(dialect, changed);
        return new OwnKeys(identity, all);
    }

    private static int field(Dialect dialect) {
        return switch (dialect) {
            case LEGACY -> 2;
            case TWO -> 3;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnKeys keys
                && identity.equals(keys.identity)
                && preKeys.equals(keys.preKeys);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return "own keys of " + identity;
    }
}
