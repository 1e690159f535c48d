package im.hither.session.wire.sasl;

import im.hither.domain.ConnectionProblem;

/// The conversation cannot end well: nobody acceptable is at the other end, or there is no
/// mechanism for us.
public final class SaslFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ConnectionProblem problem;

    public SaslFailure(ConnectionProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static SaslFailure untrustworthy(String detail) {
        return new SaslFailure(new ConnectionProblem.Untrustworthy(detail));
    }

    static SaslFailure intercepted(String detail) {
        return new SaslFailure(new ConnectionProblem.Intercepted(detail));
    }

    public ConnectionProblem problem() {
        return problem;
    }
}
