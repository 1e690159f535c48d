package im.hither.session.wire.sasl;

import java.util.Arrays;
import java.util.Optional;

/// What of a TLS connection a sign-in can be tied to, the best first.
public enum BindingType {
    /// A value that both ends of this very connection can work out, and nobody else (RFC 9266).
    EXPORTER("tls-exporter", "EXPR"),

    /// The server's certificate (RFC 5929 §4): shows whoever has another one.
    END_POINT("tls-server-end-point", "ENDP");

    private final String wireName;
    private final String suffix;

    BindingType(String wireName, String suffix) {
        this.wireName = wireName;
        this.suffix = suffix;
    }

    /// The registered name, as SCRAM and XEP-0440 have it.
    public String wireName() {
        return wireName;
    }

    /// The last part of the name of a token's mechanism.
    String suffix() {
        return suffix;
    }

    static Optional<BindingType> named(String wireName) {
        return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
    }
}
