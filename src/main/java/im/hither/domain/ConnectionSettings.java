package im.hither.domain;

import java.util.Optional;

/// What the user set for reaching an account's server.
///
/// @param server a given host instead of the SRV look-up
/// @param authority one more certificate authority for this account alone, as PEM text
/// @param proxy a [ProxyAddress#url]
/// @param plainAllowed the user once agreed to send the password itself over TLS
/// @param clientCertificate a PKCS #12 file with a certificate of ours and its key
public record ConnectionSettings(
        Optional<ServerAddress> server,
        TlsMode tls,
        Optional<String> authority,
        Optional<String> proxy,
        boolean plainAllowed,
        Optional<String> clientCertificate) {
    /// Everything by look-up, no exceptions.
    public static final ConnectionSettings AUTOMATIC =
            new ConnectionSettings(
                    Optional.empty(), TlsMode.AUTO, Optional.empty(), Optional.empty(), false);

    /// Without a certificate of ours.
    public ConnectionSettings(
            Optional<ServerAddress> server,
            TlsMode tls,
            Optional<String> authority,
            Optional<String> proxy,
            boolean plainAllowed) {
        this(server, tls, authority, proxy, plainAllowed, Optional.empty());
    }
}
