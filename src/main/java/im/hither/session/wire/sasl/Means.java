package im.hither.session.wire.sasl;

import java.util.Map;
import java.util.function.Supplier;

/// What we can sign in with over one connection.
///
/// @param user the address's local part
/// @param authorization the whole address, for a certificate that may be for several
/// @param password gives a fresh copy, which is wiped here
/// @param plainAllowed the user agreed to hand the password itself over
/// @param certified TLS has shown the server a certificate of ours
/// @param bindings what the connection can be tied to
public record Means(
        String user,
        String authorization,
        Supplier<char[]> password,
        boolean plainAllowed,
        boolean certified,
        Map<BindingType, byte[]> bindings) {}
