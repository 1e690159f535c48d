package im.hither.feature.room;

import im.hither.text.Texts;

/// Rooms in words.
public final class RoomWords {
    private final Texts texts;

    public RoomWords(Texts texts) {
        this.texts = texts;
    }

    /// Why we are not in it, and what to do; the room's own words behind it.
    public String sentence(RoomStanding.Barred barred, String room) {
        var said = texts.text("room.problem." + barred.problem().name(), room);
        return barred.reason()
                .map(reason -> texts.text("room.problem.said", said, reason))
                .orElse(said);
    }

    /// Why something was not done.
    public String sentence(Reply.Refused<?> refused) {
        var said = texts.text("room.refusal." + refused.why().name());
        return refused.words()
                .map(words -> texts.text("room.problem.said", said, words))
                .orElse(said);
    }

    public String of(Affiliation affiliation) {
        return texts.text("room.affiliation." + affiliation.name());
    }

    public String of(RoomRole role) {
        return texts.text("room.role." + role.name());
    }
}
