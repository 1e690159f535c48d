package im.hither.domain;

import java.time.Instant;
import java.util.List;

/// A certificate as a server showed it, for people who compare.
///
/// @param names the domains it speaks for, as it writes them; empty for an authority
/// @param fingerprint SHA-256 of the certificate, in hexadecimal pairs with colons
public record PeerCertificate(
        String subject,
        String issuer,
        List<String> names,
        Instant validFrom,
        Instant validUntil,
        String fingerprint) {}
