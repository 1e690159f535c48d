package im.hither.session.wire.dns;

/// The two kinds of addresses that a host can have.
public enum Family {
    IPV6,
    IPV4
}
