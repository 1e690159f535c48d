package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;

/// The own identity: signs, and takes part in the agreement that begins a session.
public final class IdentityKeyPair {
    private final KeyPair pair;
    private final IdentityKey publicKey;

    private IdentityKeyPair(KeyPair pair) throws RatchetFailure {
        this.pair = pair;
        this.publicKey = IdentityKey.ofMontgomery(pair.publicKey());
    }

    static IdentityKeyPair generate(SecureRandom random) {
        try {
            return new IdentityKeyPair(Curve25519.generate(random));
        } catch (RatchetFailure impossible) {
            throw new IllegalStateException(impossible); // a multiple of the base point has a form
        }
    }

    static IdentityKeyPair of(Bytes privateKey) throws RatchetFailure {
        if (privateKey.length() != Curve25519.KEY) {
            throw new RatchetFailure(RatchetFailure.Reason.DAMAGED);
        }
        return new IdentityKeyPair(Curve25519.pair(privateKey.array()));
    }

    public IdentityKey publicKey() {
        return publicKey;
    }

    /// A signature that [IdentityKey#signed] accepts, and the old dialect too.
    public Bytes sign(Bytes message, SecureRandom random) {
        return Edwards25519.sign(pair.privateKey(), message, random);
    }

    KeyPair pair() {
        return pair;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityKeyPair identity && pair.equals(identity.pair);
    }

    @Override
    public int hashCode() {
        return publicKey.hashCode();
    }

    @Override
    public String toString() {
        return publicKey.toString();
    }
}
