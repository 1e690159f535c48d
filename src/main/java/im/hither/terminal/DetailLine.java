package im.hither.terminal;

import im.hither.domain.Detail;
import im.hither.domain.Detail.Edited;
import im.hither.domain.Detail.Mentioned;
import im.hither.domain.Detail.Notes;
import im.hither.domain.Detail.Reactions;
import im.hither.domain.Detail.Reply;
import im.hither.domain.Detail.RoomNotes;
import im.hither.domain.Detail.Unstyled;
import im.hither.domain.Details;
import im.hither.domain.Encrypted;
import im.hither.domain.Note;
import im.hither.domain.Reaction;
import java.util.List;

/// What is known about a message beside what it says, as fields of `history` and `events`.
final class DetailLine {
    private DetailLine() {}

    /// All details of a message; every field is there, with its value for nothing known.
    static Line of(Details details) {
        var line =
                new Line()
                        .with("edited", false)
                        .with("mentioned", false)
                        .with("reply_to", null)
                        .with("reactions", List.of())
                        .with("read_by", List.of())
                        .with("device", null)
                        .with("trust", null);
        details.all().values().forEach(detail -> line.with(of(detail)));
        return line;
    }

    /// The fields of one detail.
    static Line of(Detail detail) {
        return switch (detail) {
            case Edited(var times, _) -> new Line().with("edited", times > 0);
            case RoomNotes(var all) ->
                    new Line().with("room_notes", all.stream().map(Note::kind).toList());
            case Mentioned _ -> new Line().with("mentioned", true);
            case Reply reply ->
                    new Line()
                            .with(
                                    "reply_to",
                                    reply.target()
                                            .map(held -> Long.toString(held.message().value())));
            case Reactions(var all) ->
                    new Line().with("reactions", all.stream().map(DetailLine::of).toList());
            case Notes notes ->
                    new Line().with("notes", notes.after().stream().map(Note::kind).toList());
            case Unstyled(var asTyped) -> new Line().with("unstyled", asTyped);
            case Encrypted how ->
                    new Line()
                            .with("encryption", how.form())
                            .with("device", how.device())
                            .with("trust", how.trust())
                            .with("undecryptable", how.cause());
        };
    }

    private static Line of(Reaction reaction) {
        return new Line()
                .with("emoji", reaction.emoji())
                .with("from", reaction.from().name())
                .with("time", reaction.at());
    }
}
