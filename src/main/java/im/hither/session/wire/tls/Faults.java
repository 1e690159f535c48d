package im.hither.session.wire.tls;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;

/// What a failed handshake means for a person.
final class Faults {
    private Faults() {}

    static ConnectionProblem problem(IOException failure, String domain) {
        return certificateFault(failure)
                .<ConnectionProblem>map(
                        fault -> new ConnectionProblem.BadCertificate(fault, domain, text(failure)))
                .orElseGet(() ->
                        failure instanceof SocketTimeoutException
                                ? new ConnectionProblem.Unreachable("no answer to TLS")
                                : new ConnectionProblem.NoEncryption(text(failure)));
    }

    private static Optional<CertificateFault> certificateFault(Throwable failure) {
        if (causes(failure).noneMatch(Faults::isAboutCertificates)) return Optional.empty();
        return Optional.of(
                causes(failure)
                        .map(Faults::fault)
                        .filter(each -> each != CertificateFault.OTHER)
                        .findFirst()
                        .orElse(CertificateFault.OTHER));
    }

    private static boolean isAboutCertificates(Throwable cause) {
        return cause instanceof CertificateException || cause instanceof CertPathValidatorException;
    }

    private static CertificateFault fault(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _ -> CertificateFault.EXPIRED;
            case CertificateNotYetValidException _ -> CertificateFault.NOT_YET_VALID;
            case CertPathValidatorException path when path.getReason() == BasicReason.EXPIRED ->
                    CertificateFault.EXPIRED;
            case CertPathValidatorException path
                    when path.getReason() == BasicReason.NOT_YET_VALID ->
                    CertificateFault.NOT_YET_VALID;
            case java.security.cert.CertPathBuilderException _ ->
                    CertificateFault.UNKNOWN_AUTHORITY;
            default -> CertificateFault.OTHER;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
