package im.hither.session.wire.stream;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.TriedPlace;
import java.util.List;

/// Why an attempt to connect ended, for a person; the cause is for the log.
public final class SignInFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ConnectionProblem problem;
    private final transient List<TriedPlace> tried;

    public SignInFailure(ConnectionProblem problem) {
        super(problem.toString());
        this.problem = problem;
        this.tried = List.of();
    }

    public SignInFailure(ConnectionProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.tried = List.of();
    }

    /// The same after places where it did not work.
    public SignInFailure(SignInFailure failure, List<TriedPlace> tried) {
        super(failure.getMessage(), failure);
        this.problem = failure.problem();
        this.tried = List.copyOf(tried);
    }

    public ConnectionProblem problem() {
        return problem;
    }

    /// The places where the server was looked for in vain, in the order in which they failed.
    public List<TriedPlace> tried() {
        return tried;
    }
}
