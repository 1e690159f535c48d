package im.hither.feature.archive;

import im.hither.domain.Proof;
import im.hither.terminal.Line;

/// What came of comparing a conversation with the archive, for a command's output.
public final class ProofLine {
    private ProofLine() {}

    public static Line of(Proof proof) {
        return switch (proof) {
            case Proof.Complete(var entries, var repaired, var way) ->
                    new Line()
                            .with("complete", true)
                            .with("entries", entries)
                            .with("repaired", repaired)
                            .with("by", way);
            case Proof.Unknown(var cause) ->
                    new Line().with("complete", false).with("cause", cause);
        };
    }
}
