package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;
import java.util.Arrays;

/// Extended triple Diffie-Hellman (X3DH) as XEP-0384 §4.2 fixes it: two devices share a secret of
/// which one has only published keys.
record X3dh(Bytes secret, KeyPair ephemeral, int preKeyId) {
    private static final byte[] NO_SALT = new byte[32];

    static X3dh initiate(String use, IdentityKeyPair own, Bundle bundle, SecureRandom random)
            throws RatchetFailure {
        var preKey = bundle.anyPreKey(random);
        var ephemeral = Curve25519.generate(random);
        var secret =
                secret(
                        use,
                        Curve25519.agree(own.pair().privateKey(), bundle.signedPreKey()),
                        Curve25519.agree(ephemeral.privateKey(), bundle.identity().montgomery()),
                        Curve25519.agree(ephemeral.privateKey(), bundle.signedPreKey()),
                        Curve25519.agree(ephemeral.privateKey(), preKey.getValue()));
        return new X3dh(secret, ephemeral, preKey.getKey());
    }

    static Bytes accept(
            String use,
            IdentityKeyPair own,
            KeyPair signedPreKey,
            KeyPair preKey,
            IdentityKey peer,
            Bytes ephemeral)
            throws RatchetFailure {
        return secret(
                use,
                Curve25519.agree(signedPreKey.privateKey(), peer.montgomery()),
                Curve25519.agree(own.pair().privateKey(), ephemeral),
                Curve25519.agree(signedPreKey.privateKey(), ephemeral),
                Curve25519.agree(preKey.privateKey(), ephemeral));
    }

    private static Bytes secret(String use, byte[]... agreed) {
        var notSigned = new byte[32]; // X3DH §2.2: keeps this apart from signatures
        Arrays.fill(notSigned, (byte) 0xff);
        var input = Bytes.joined(notSigned, Bytes.joined(agreed));
        return Bytes.of(Derivation.hkdf(NO_SALT, input, use, 32));
    }
}
