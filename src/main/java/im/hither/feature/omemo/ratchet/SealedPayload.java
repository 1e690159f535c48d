package im.hither.feature.omemo.ratchet;

/// An encrypted payload.
///
/// @param keyMaterial for the ratchets alone
/// @param iv for the header of the old dialect, empty in omemo:2
public record SealedPayload(Bytes keyMaterial, Bytes iv, Bytes payload) {}
