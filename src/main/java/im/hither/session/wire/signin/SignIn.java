package im.hither.session.wire.signin;

import im.hither.domain.ConnectionSettings;
import java.util.function.Supplier;
import org.jxmpp.jid.parts.Resourcepart;

/// What one attempt to connect needs.
///
/// @param password gives a fresh copy, asked for only when the server wants it; the wire wipes it
/// @param certificatePassword the same for the file with our own certificate
/// @param proxyPassword the same for the proxy, where the settings name one with a user; it may be
///   asked for on several threads
/// @param resource wished for when a new stream is bound in the old way; the server may give
///   another
public record SignIn(
        Supplier<char[]> password,
        Supplier<char[]> certificatePassword,
        Supplier<char[]> proxyPassword,
        Resourcepart resource,
        ConnectionSettings settings,
        ServerMemory memory) {
    /// Without a certificate of ours, and without a proxy that wants a password.
    public SignIn(
            Supplier<char[]> password,
            Resourcepart resource,
            ConnectionSettings settings,
            ServerMemory memory) {
        this(password, () -> new char[0], () -> new char[0], resource, settings, memory);
    }
}
