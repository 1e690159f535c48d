package im.hither.feature.archive;

import im.hither.domain.Proof;
import im.hither.text.Texts;

/// What comparing a conversation with the archive showed, in one sentence.
public record ProofWords(Texts texts) {
    public String sentence(Proof proof) {
        return switch (proof) {
            case Proof.Complete(var entries, var repaired, _) when repaired > 0 ->
                    texts.text("archive.repaired", entries, repaired);
            case Proof.Complete(var entries, _, var way) ->
                    switch (way) {
                        case COUNTED -> texts.text("archive.counted", entries);
                        case READ -> texts.text("archive.read", entries);
                    };
            case Proof.Unknown(var cause) ->
                    texts.text(
                            switch (cause) {
                                case OFFLINE -> "archive.offline";
                                case NO_ARCHIVE -> "archive.none";
                                case NO_COUNT -> "archive.noCount";
                                case NO_ANSWER -> "archive.noAnswer";
                            });
        };
    }
}
