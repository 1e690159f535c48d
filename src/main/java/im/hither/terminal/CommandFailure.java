package im.hither.terminal;

/// Ends a command: the status its process ends with, and one sentence that says what happened and
/// what to do, in the language of the person.
public final class CommandFailure extends RuntimeException {
    private final ExitStatus status;
    private final String sentence;

    public CommandFailure(ExitStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    public ExitStatus status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }
}
