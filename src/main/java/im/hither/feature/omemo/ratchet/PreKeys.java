package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The own pre-keys of one dialect.
///
/// @param signed the newest first, which is the one that is published
/// @param lastId the highest id given so far: no id is given twice
record PreKeys(List<SignedPreKey> signed, SortedMap<Integer, KeyPair> oneTime, int lastId) {
    static final int FULL = 100;
    static final int KEPT_SIGNED = 4;

    /// Signal's library knows no higher one.
    private static final int HIGHEST_ID = 0xffffff;

    PreKeys {
        signed = List.copyOf(signed);
        oneTime = Collections.unmodifiableSortedMap(new TreeMap<>(oneTime));
    }

    static PreKeys generate(
            Dialect dialect, IdentityKeyPair identity, SecureRandom random, Instant now) {
        return new PreKeys(List.of(), new TreeMap<>(), 0)
                .rotated(dialect, identity, random, now)
                .refilled(random);
    }

    PreKeys rotated(Dialect dialect, IdentityKeyPair identity, SecureRandom random, Instant now) {
        var pair = Curve25519.generate(random);
        var signature = identity.sign(WireKey.of(dialect, pair.publicKey()), random);
        var id = signed.isEmpty() ? 1 : after(signed.getFirst().id());
        var added = new SignedPreKey(id, pair, signature, now);
        return new PreKeys(
                Stream.concat(Stream.of(added), signed.stream()).limit(KEPT_SIGNED).toList(),
                oneTime,
                lastId);
    }

    PreKeys refilled(SecureRandom random) {
        var more = new TreeMap<>(oneTime);
        var id = lastId;
        while (more.size() < FULL) {
            id = after(id);
            if (!more.containsKey(id)) more.put(id, Curve25519.generate(random));
        }
        return new PreKeys(signed, more, id);
    }

    PreKeys without(Collection<Integer> used) {
        var left = new TreeMap<>(oneTime);
        left.keySet().removeAll(used);
        return new PreKeys(signed, left, lastId);
    }

    Optional<KeyPair> oneTime(int id) {
        return Optional.ofNullable(oneTime.get(id));
    }

    Optional<SignedPreKey> signed(int id) {
        return signed.stream().filter(key -> key.id() == id).findFirst();
    }

    Bytes written() {
        var out = new FieldWriter().number(1, lastId);
        signed.forEach(key -> out.bytes(2, key.written()));
        oneTime.forEach((id, pair) ->
                out.bytes(
                        3,
                        new FieldWriter()
                                .number(1, id)
                                .bytes(2, pair.privateKey())
                                .bytes(3, pair.publicKey())
                                .written()));
        return out.written();
    }

    static PreKeys read(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        var signed = new ArrayList<SignedPreKey>();
        for (var key : fields.all(2)) signed.add(SignedPreKey.read(key));
        var oneTime = new TreeMap<Integer, KeyPair>();
        for (var key : fields.all(3)) {
            var pair = FieldReader.read(key);
            oneTime.put(pair.uint31(1), new KeyPair(pair.key(2), pair.key(3)));
        }
        if (signed.isEmpty()) throw new RatchetFailure(RatchetFailure.Reason.DAMAGED);
        return new PreKeys(signed, oneTime, fields.uint31(1));
    }

    private static int after(int id) {
        return id % HIGHEST_ID + 1;
    }
}
