package im.hither.text;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionProblem.AccountRefused;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.Conflict;
import im.hither.domain.ConnectionProblem.Downgraded;
import im.hither.domain.ConnectionProblem.Intercepted;
import im.hither.domain.ConnectionProblem.Lost;
import im.hither.domain.ConnectionProblem.NoEncryption;
import im.hither.domain.ConnectionProblem.NoMechanism;
import im.hither.domain.ConnectionProblem.NoPassword;
import im.hither.domain.ConnectionProblem.NoService;
import im.hither.domain.ConnectionProblem.OwnCertificateUnreadable;
import im.hither.domain.ConnectionProblem.PlainOnly;
import im.hither.domain.ConnectionProblem.ProxyFailed;
import im.hither.domain.ConnectionProblem.ProxyNeeded;
import im.hither.domain.ConnectionProblem.ProxyRefused;
import im.hither.domain.ConnectionProblem.Redirected;
import im.hither.domain.ConnectionProblem.Replaced;
import im.hither.domain.ConnectionProblem.StreamRefused;
import im.hither.domain.ConnectionProblem.UnknownHost;
import im.hither.domain.ConnectionProblem.Unreachable;
import im.hither.domain.ConnectionProblem.Untrustworthy;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.StorageProblem;
import java.util.List;

/// Says in one sentence what went wrong, with an account or with the profile, and what to do about
/// it.
public final class ProblemTexts {
    /// Where the sentence is read, since what can be done about it has another name in each place.
    public enum Place {
        /// Above the fields one signs in with.
        FORM,
        /// Anywhere else in the window; the account's card leads on.
        WINDOW,
        COMMAND_LINE
    }

    private final Texts texts;
    private final Place place;

    public ProblemTexts(Texts texts, Place place) {
        this.texts = texts;
        this.place = place;
    }

    /// What happened and what to do.
    public String sentence(ConnectionProblem problem) {
        return switch (problem) {
            case WrongPassword() -> texts.text("problem.wrongPassword", way("password"));
            case AccountRefused(var detail) -> texts.text("problem.accountRefused", detail);
            case NoPassword() -> texts.text("problem.noPassword", way("newPassword"));
            case UnknownHost(var host) -> texts.text("problem.unknownHost", host, way("server"));
            case NoService(var domain) -> texts.text("problem.noService", domain);
            case ProxyNeeded(var host) -> texts.text("problem.proxyNeeded", host, way("proxy"));
            case ProxyFailed(var proxy) ->
                    texts.text("problem.proxyFailed", proxy, way("otherProxy"));
            case ProxyRefused(var proxy, var introduced) ->
                    texts.text(
                            introduced ? "problem.proxyRefused" : "problem.proxyWantsPassword",
                            proxy,
                            way("proxyPassword"));
            case Unreachable(var tried) -> texts.text("problem.unreachable", tried, way("server"));
            case BadCertificate(var fault, var domain, _) ->
                    texts.text("problem.certificate." + key(fault), domain, way("authority"));
            case OwnCertificateUnreadable(var file) ->
                    texts.text("problem.ownCertificate", file, way("certificate"));
            case NoEncryption(_) -> texts.text("problem.noEncryption", way("encryption"));
            case NoMechanism(var offered) -> mechanism(offered);
            case PlainOnly() -> texts.text("problem.plainOnly", way("plain"));
            case Untrustworthy(_) -> texts.text("problem.untrustworthy");
            case Redirected(var place) -> texts.text("problem.redirected", place);
            case Intercepted(_) -> texts.text("problem.intercepted");
            case Downgraded(var pinned, var offered) ->
                    texts.text("problem.downgraded", pinned, offered);
            case Conflict() -> texts.text("problem.conflict", way("again"));
            case Replaced() -> texts.text("problem.replaced");
            case StreamRefused(var condition, var text) ->
                    refused(condition, text.isBlank() ? condition : text);
            case Lost(_) -> texts.text("problem.lost", way("again"));
        };
    }

    /// The same in two or three words, for a line in a list.
    public String brief(ConnectionProblem problem) {
        return switch (problem) {
            case WrongPassword() -> texts.text("problem.brief.wrongPassword");
            case AccountRefused(_) -> texts.text("problem.brief.accountRefused");
            case NoPassword() -> texts.text("problem.brief.noPassword");
            case UnknownHost(_) -> texts.text("problem.brief.unknownHost");
            case NoService(_) -> texts.text("problem.brief.noService");
            case ProxyNeeded(_) -> texts.text("problem.brief.proxyNeeded");
            case ProxyFailed(_) -> texts.text("problem.brief.proxyFailed");
            case ProxyRefused(_, var introduced) ->
                    texts.text(
                            introduced
                                    ? "problem.brief.proxyRefused"
                                    : "problem.brief.proxyWantsPassword");
            case Unreachable(_) -> texts.text("problem.brief.unreachable");
            case BadCertificate(_, _, _) -> texts.text("problem.brief.certificate");
            case OwnCertificateUnreadable(_) -> texts.text("problem.brief.ownCertificate");
            case NoEncryption(_) -> texts.text("problem.brief.noEncryption");
            case NoMechanism(_) -> texts.text("problem.brief.noMechanism");
            case PlainOnly() -> texts.text("problem.brief.plainOnly");
            case Untrustworthy(_) -> texts.text("problem.brief.untrustworthy");
            case Redirected(_) -> texts.text("problem.brief.redirected");
            case Intercepted(_) -> texts.text("problem.brief.intercepted");
            case Downgraded(_, _) -> texts.text("problem.brief.downgraded");
            case Conflict(), Replaced() -> texts.text("problem.brief.conflict");
            case StreamRefused(_, _) -> texts.text("problem.brief.streamRefused");
            case Lost(_) -> texts.text("problem.brief.lost");
        };
    }

    /// What keeps messages from being stored and what to do.
    public String sentence(StorageProblem problem) {
        return switch (problem) {
            case DISK_FULL -> texts.text("problem.storage.diskFull");
            case NOT_WRITABLE -> texts.text("problem.storage.notWritable");
            case DAMAGED -> texts.text("problem.storage.damaged");
            case OTHER -> texts.text("problem.storage.other");
        };
    }

    private String refused(String condition, String detail) {
        return switch (condition) {
            case "policy-violation" -> texts.text("problem.streamRefused.policy", detail);
            case "system-shutdown", "reset" ->
                    texts.text("problem.streamRefused.shutdown", way("again"));
            case "host-unknown", "host-gone" ->
                    texts.text("problem.streamRefused.host", way("server"));
            default -> texts.text("problem.streamRefused", detail, way("again"));
        };
    }

    private String way(String what) {
        return texts.text(
                "problem.way."
                        + what
                        + switch (place) {
                            case FORM -> ".form";
                            case WINDOW -> ".window";
                            case COMMAND_LINE -> ".command";
                        });
    }

    private String mechanism(List<String> offered) {
        return offered.isEmpty()
                ? texts.text("problem.noMechanism.none")
                : texts.text("problem.noMechanism.offered", String.join(", ", offered));
    }

    private static String key(CertificateFault fault) {
        return switch (fault) {
            case EXPIRED -> "expired";
            case NOT_YET_VALID -> "notYetValid";
            case UNKNOWN_AUTHORITY -> "unknownAuthority";
            case WRONG_NAME -> "wrongName";
            case OTHER -> "other";
        };
    }
}
