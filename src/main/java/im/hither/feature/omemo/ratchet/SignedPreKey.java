package im.hither.feature.omemo.ratchet;

import java.time.Instant;

/// An own pre-key that lives some weeks, signed by the identity.
record SignedPreKey(int id, KeyPair pair, Bytes signature, Instant createdAt) {
    Bytes written() {
        return new FieldWriter()
                .number(1, id)
                .bytes(2, pair.privateKey())
                .bytes(3, pair.publicKey())
                .bytes(4, signature)
                .number(5, createdAt.toEpochMilli())
                .written();
    }

    static SignedPreKey read(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        return new SignedPreKey(
                fields.uint31(1),
                new KeyPair(fields.key(2), fields.key(3)),
                fields.bytes(4),
                Instant.ofEpochMilli(fields.number(5)));
    }
}
