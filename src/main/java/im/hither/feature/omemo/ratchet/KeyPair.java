package im.hither.feature.omemo.ratchet;

/// A Curve25519 key pair for Diffie-Hellman.
record KeyPair(Bytes privateKey, Bytes publicKey) {}
