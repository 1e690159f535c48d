package im.hither.feature.omemo.ratchet;

/// What stands in a `<key/>`: the key of a message encrypted for one device.
///
/// @param keyExchange the message carries what the receiver needs to begin a session (`kex` in
///   omemo:2, `prekey` in the old dialect)
public record KeyMessage(Bytes bytes, boolean keyExchange) {}
