package im.hither.feature.trust;

/// For which of our devices a code of ours speaks.
public enum CodeExtent {
    THIS_DEVICE,
    /// This one and our other ones whose keys were compared.
    ALL_VERIFIED
}
