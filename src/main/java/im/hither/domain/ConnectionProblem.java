package im.hither.domain;

import java.util.List;

/// Why an account is not online, in kinds a person can act on.
public sealed interface ConnectionProblem {
    /// The server refused this address and password (`not-authorized`); not tried again until the
    /// user acts.
    record WrongPassword() implements ConnectionProblem {}

    /// The account is disabled or its credentials expired at the server; `detail` is the server's
    /// own text or condition.
    record AccountRefused(String detail) implements ConnectionProblem {}

    /// No password is stored for the account.
    record NoPassword() implements ConnectionProblem {}

    /// Neither SRV records nor addresses were found for the name.
    record UnknownHost(String host) implements ConnectionProblem {}

    /// The domain's SRV records say that it has no server for clients (RFC 2782, target `.`).
    record NoService(String domain) implements ConnectionProblem {}

    /// A name that only a proxy can reach (RFC 7686), and no proxy is set.
    record ProxyNeeded(String host) implements ConnectionProblem {}

    /// The account's proxy does not answer, or does not do what a proxy does.
    record ProxyFailed(String proxy) implements ConnectionProblem {}

    /// The account's proxy wants to know who we are, or does not believe it.
    ///
    /// @param introduced a user name and a password were sent
    record ProxyRefused(String proxy, boolean introduced) implements ConnectionProblem {}

    /// Nothing answers there: refused, unreachable or timed out at every address tried.
    record Unreachable(String tried) implements ConnectionProblem {}

    /// The certificate does not prove the domain.
    record BadCertificate(CertificateFault fault, String domain, String detail)
            implements ConnectionProblem {}

    /// The file with our own certificate is not there, or its password does not open it.
    record OwnCertificateUnreadable(String file) implements ConnectionProblem {}

    /// The server offers no encryption, or TLS itself failed.
    record NoEncryption(String detail) implements ConnectionProblem {}

    /// The server offers no way to sign in that is accepted here.
    record NoMechanism(List<String> offered) implements ConnectionProblem {}

    /// The server offers only to take the password itself; the user has to agree once.
    record PlainOnly() implements ConnectionProblem {}

    /// The server's answer during sign-in proves that it, or somebody between, does not play by the
    /// rules.
    record Untrustworthy(String detail) implements ConnectionProblem {}

    /// The server wants to be met elsewhere (RFC 6120 §4.9.3.19).
    record Redirected(String place) implements ConnectionProblem {}

    /// What the server sent is not what arrived, or it sees another connection than we do: somebody
    /// is in the middle.
    record Intercepted(String detail) implements ConnectionProblem {}

    /// The server once let this account in in a better way than any it offers now; the user has to
    /// say that this is known.
    ///
    /// @param pinned the better way: a mechanism, and what it was tied to
    record Downgraded(String pinned, String offered) implements ConnectionProblem {}

    /// Another client signed in with our resource.
    record Conflict() implements ConnectionProblem {}

    /// That happened again and again: somebody wants this place, and the user has to decide.
    record Replaced() implements ConnectionProblem {}

    /// The server ended or refused the stream with this condition (RFC 6120 §4.9.3).
    record StreamRefused(String condition, String text) implements ConnectionProblem {}

    /// What was there broke: reset, closed, silent for too long.
    record Lost(String detail) implements ConnectionProblem {}

    /// Whether trying again by itself can help; otherwise the user has to act first.
    default boolean passing() {
        return switch (this) {
            case UnknownHost _, Unreachable _, Lost _, StreamRefused _, Conflict _ -> true;
            case NoService _, ProxyFailed _, Redirected _ -> true;
            case WrongPassword _, AccountRefused _, NoPassword _, NoMechanism _, PlainOnly _ ->
                    false;
            case BadCertificate _, NoEncryption _, Replaced _ -> false;
            case Untrustworthy _, Intercepted _, Downgraded _ -> false;
            case ProxyNeeded _, ProxyRefused _, OwnCertificateUnreadable _ -> false;
        };
    }
}
