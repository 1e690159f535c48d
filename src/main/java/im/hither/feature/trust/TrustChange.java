package im.hither.feature.trust;

import im.hither.domain.TrustLevel;

/// What may happen to the trust in a key, and what follows from it.
public enum TrustChange {
    /// It was trusted as it came, and stayed so when another one of that person was compared.
    BLIND,
    /// The user goes on with the key without comparing it.
    ACCEPTED,
    /// The user refuses the key.
    REFUSED,
    /// The user has compared it, by eye or by ear.
    COMPARED,
    /// A code that the user has read vouches for it.
    SCANNED,
    /// Another device of ours, whose key is authenticated, vouches for it.
    VOUCHED,
    /// Another device of its owner does, whose key is authenticated.
    VOUCHED_BY_THEM,
    /// A device whose key is authenticated warns of it, or a code does.
    WARNED,
    /// A code names another key for its device: nothing goes to its owner until the user decides.
    MISMATCHED;

    /// The user's own decisions always hold, those made on another device too; that somebody else
    /// vouches for a key does not outweigh that the user refused it. A code that vouches is one of
    /// them: it was held before the camera, or pasted and confirmed. That a code does not match
    /// outweighs all but a refusal, which stops sending as well.
    TrustLevel after(TrustLevel before) {
        return switch (this) {
            case BLIND, ACCEPTED -> TrustLevel.TRUSTED;
            case REFUSED, WARNED -> TrustLevel.DISTRUSTED;
            case COMPARED, SCANNED, VOUCHED -> TrustLevel.AUTHENTICATED;
            case VOUCHED_BY_THEM ->
                    before == TrustLevel.DISTRUSTED || before == TrustLevel.COMPROMISED
                            ? before
                            : TrustLevel.AUTHENTICATED;
            case MISMATCHED ->
                    before == TrustLevel.DISTRUSTED
                            ? TrustLevel.DISTRUSTED
                            : TrustLevel.COMPROMISED;
        };
    }
}
