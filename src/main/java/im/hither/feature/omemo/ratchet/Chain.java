package im.hither.feature.omemo.ratchet;

/// The symmetric half of the double ratchet: each step gives one message key and forgets how.
///
/// @param next the number of the message that the next key is for
record Chain(Bytes key, int next) {
    private static final byte[] FOR_MESSAGE = {1};
    private static final byte[] FOR_CHAIN = {2};

    Bytes messageKey() {
        return Bytes.of(Derivation.hmac(key.array(), FOR_MESSAGE));
    }

    Chain advanced() {
        return new Chain(Bytes.of(Derivation.hmac(key.array(), FOR_CHAIN)), next + 1);
    }
}
