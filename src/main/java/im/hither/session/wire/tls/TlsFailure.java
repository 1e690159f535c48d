package im.hither.session.wire.tls;

import im.hither.domain.ConnectionProblem;

/// No encrypted connection with the right server came about.
public final class TlsFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ConnectionProblem problem;

    TlsFailure(ConnectionProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    TlsFailure(ConnectionProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public ConnectionProblem problem() {
        return problem;
    }
}
