package im.hither.feature.account;

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
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import java.util.Optional;

/// The one thing the user can do about a connection.
public enum Remedy {
    RETRY,
    PASSWORD,
    ALLOW_PLAIN,
    REPIN,
    DETAILS,
    ENABLE;

    /// Whether it is up to the user to know that it does no harm.
    boolean isRisky() {
        return this == ALLOW_PLAIN || this == REPIN;
    }

    static Optional<Remedy> of(ConnectionState state) {
        return switch (state) {
            case Online _, Connecting _ -> Optional.empty();
            case Offline _ -> Optional.of(ENABLE);
            case Failed(var problem, _, _) -> Optional.of(of(problem));
        };
    }

    private static Remedy of(ConnectionProblem problem) {
        return switch (problem) {
            case WrongPassword _, NoPassword _ -> PASSWORD;
            case PlainOnly _ -> ALLOW_PLAIN;
            case Downgraded _ -> REPIN;
            case UnknownHost _, Unreachable _, StreamRefused _, Conflict _, Lost _ -> RETRY;
            case NoService _, ProxyFailed _, Redirected _, Replaced _ -> RETRY;
            case AccountRefused _, BadCertificate _, NoEncryption _ -> DETAILS;
            case ProxyNeeded _, ProxyRefused _, OwnCertificateUnreadable _ -> DETAILS;
            case NoMechanism _, Untrustworthy _, Intercepted _ -> DETAILS;
        };
    }
}
