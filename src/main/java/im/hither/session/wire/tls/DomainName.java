package im.hither.session.wire.tls;

import java.net.IDN;
import java.util.Locale;

/// A domain as DNS and certificates write it: A-labels, lower case, without the root's dot.
record DomainName(String ascii) {
    static DomainName of(String text) {
        var rooted = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        try {
            return new DomainName(
                    IDN.toASCII(rooted, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new DomainName(rooted.toLowerCase(Locale.ROOT)); // equal to itself alone
        }
    }

    /// Whether a name out of a certificate, perhaps with `*` as its whole left-most label, stands
    /// for this domain (RFC 6125 §6.4). The `*` needs two further labels and takes one label.
    boolean isMeantBy(String presented) {
        if (!presented.startsWith("*.")) {
            return !presented.contains("*") && equals(of(presented));
        }
        var rest = presented.substring(2);
        var dot = ascii.indexOf('.');
        return dot > 0
                && !rest.contains("*")
                && of(rest).ascii.contains(".")
                && of(ascii.substring(dot + 1)).equals(of(rest));
    }
}
