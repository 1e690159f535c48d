package im.hither.domain;

/// How a connection is encrypted; there is no unencrypted mode.
public enum TlsMode {
    /// What the server's SRV records say, direct TLS first.
    AUTO,
    /// TLS from the first byte (XEP-0368).
    DIRECT,
    /// STARTTLS (RFC 6120 §5), required.
    STARTTLS
}
