package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;

/// Why an attempt to connect ended, for a person; the cause is for the log.
public final class SignInFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ConnectionProblem problem;

    public SignInFailure(ConnectionProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public SignInFailure(ConnectionProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public ConnectionProblem problem() {
        return problem;
    }
}
