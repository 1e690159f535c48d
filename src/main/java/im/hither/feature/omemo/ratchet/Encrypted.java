package im.hither.feature.omemo.ratchet;

/// An encrypted key, and the session to store before it is sent.
public record Encrypted(RatchetSession next, KeyMessage message) {}
