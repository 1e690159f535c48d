package im.hither.session.wire.dial;

import im.hither.domain.ProxyAddress;
import java.util.Optional;
import java.util.function.Supplier;

/// A proxy, and what it takes to be let in.
///
/// @param password gives a fresh copy, asked for only where the address names a user
public record ProxyAccess(ProxyAddress address, Supplier<char[]> password) {
    Optional<ProxyLogin> login() {
        return address.user().map(user -> new ProxyLogin(user, password));
    }
}
