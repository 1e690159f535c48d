package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The published keys of a device. Whoever holds one knows that the identity signed the signed
/// pre-key and that at least one pre-key is there.
public final class Bundle {
    /// More than this nobody needs; what is beyond is left out.
    static final int MOST_PRE_KEYS = 1000;

    private final Dialect dialect;
    private final IdentityKey identity;
    private final int signedPreKeyId;
    private final Bytes signedPreKey;
    private final Bytes signature;
    private final SortedMap<Integer, Bytes> preKeys;

    private Bundle(
            Dialect dialect,
            IdentityKey identity,
            int signedPreKeyId,
            Bytes signedPreKey,
            Bytes signature,
            SortedMap<Integer, Bytes> preKeys) {
        this.dialect = dialect;
        this.identity = identity;
        this.signedPreKeyId = signedPreKeyId;
        this.signedPreKey = signedPreKey;
        this.signature = signature;
        this.preKeys = preKeys;
    }

    /// From what stands in the XML, decoded from base64. Pre-keys that are none are left out.
    ///
    /// @throws RatchetFailure `BAD_SIGNATURE`, or `DAMAGED` where a key is none or none is left
    public static Bundle read(
            Dialect dialect,
            Bytes identity,
            int signedPreKeyId,
            Bytes signedPreKey,
            Bytes signature,
            Map<Integer, Bytes> preKeys)
            throws RatchetFailure {
        var key = WireKey.identity(dialect, identity);
        var signed =
                switch (dialect) {
                    case LEGACY -> key.signedInOldForm(signedPreKey, signature);
                    case TWO -> key.signed(signedPreKey, signature);
                };
        if (!signed) throw new RatchetFailure(Reason.BAD_SIGNATURE);
        var usable = usable(dialect, preKeys);
        if (usable.isEmpty()) throw new RatchetFailure(Reason.DAMAGED);
        return new Bundle(
                dialect,
                key,
                signedPreKeyId,
                WireKey.read(dialect, signedPreKey),
                signature,
                usable);
    }

    static Bundle own(Dialect dialect, IdentityKey identity, PreKeys keys) {
        var newest = keys.signed().getFirst();
        var publicKeys = new TreeMap<Integer, Bytes>();
        keys.oneTime().forEach((id, pair) -> publicKeys.put(id, pair.publicKey()));
        return new Bundle(
                dialect,
                identity,
                newest.id(),
                newest.pair().publicKey(),
                newest.signature(),
                Collections.unmodifiableSortedMap(publicKeys));
    }

    private static SortedMap<Integer, Bytes> usable(Dialect dialect, Map<Integer, Bytes> preKeys) {
        var usable = new TreeMap<Integer, Bytes>();
        for (var entry : preKeys.entrySet()) {
            if (usable.size() == MOST_PRE_KEYS) break;
            try {
                usable.put(entry.getKey(), WireKey.read(dialect, entry.getValue()));
            } catch (RatchetFailure _) {
                // another one serves as well
            }
        }
        return Collections.unmodifiableSortedMap(usable);
    }

    public Dialect dialect() {
        return dialect;
    }

    public IdentityKey identity() {
        return identity;
    }

    public int signedPreKeyId() {
        return signedPreKeyId;
    }

    public Bytes signature() {
        return signature;
    }

    /// The identity key as this dialect writes it.
    public Bytes wireIdentity() {
        return WireKey.of(dialect, identity);
    }

    /// The signed pre-key as this dialect writes it.
    public Bytes wireSignedPreKey() {
        return WireKey.of(dialect, signedPreKey);
    }

    /// The pre-keys as this dialect writes them, by their ids.
    public SortedMap<Integer, Bytes> wirePreKeys() {
        var wire = new TreeMap<Integer, Bytes>();
        preKeys.forEach((id, key) -> wire.put(id, WireKey.of(dialect, key)));
        return wire;
    }

    Bytes signedPreKey() {
        return signedPreKey;
    }

    /// A pre-key by chance, so that two who start at the same time seldom take the same.
    Map.Entry<Integer, Bytes> anyPreKey(SecureRandom random) {
        return new ArrayList<>(preKeys.entrySet()).get(random.nextInt(preKeys.size()));
    }
}
