package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Rooms that do what is asked; notes what that was.
public final class FakeRoomAdministration implements RoomAdministration {
    public boolean moderates;
    public Reply<Boolean> reply = new Reply.Given<>(true);
    public final List<Member> members = new ArrayList<>();
    public final List<Setting> settings = new ArrayList<>();
    private final List<String> wanted;

    FakeRoomAdministration(List<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public Reply<List<Member>> members(ConversationId room) {
        return new Reply.Given<>(List.copyOf(members));
    }

    @Override
    public Reply<Boolean> affiliation(
            ConversationId room, BareJid person, Affiliation affiliation, Optional<String> reason) {
        wanted.add("affiliation " + person + " " + affiliation + because(reason));
        return new Reply.Given<>(true);
    }

    @Override
    public Reply<Boolean> role(
            ConversationId room, String nick, RoomRole role, Optional<String> reason) {
        wanted.add("role " + nick + " " + role + because(reason));
        return reply;
    }

    private static String because(Optional<String> reason) {
        return reason.map(text -> " because " + text).orElse("");
    }

    @Override
    public boolean moderates(ConversationId room) {
        return moderates;
    }

    @Override
    public Reply<Integer> moderate(
            ConversationId room, MessageId message, boolean all, Optional<String> reason) {
        wanted.add("moderate " + message.value() + (all ? " all " : " ") + reason.orElse(""));
        return new Reply.Given<>(1);
    }

    @Override
    public Reply<List<Setting>> settings(ConversationId room) {
        return new Reply.Given<>(List.copyOf(settings));
    }

    @Override
    public Reply<Boolean> configure(ConversationId room, Map<String, List<String>> wishes) {
        wanted.add("configure " + wishes);
        return new Reply.Given<>(true);
    }

    @Override
    public Reply<Boolean> destroy(ConversationId room, String reason) {
        wanted.add("destroy " + reason);
        return new Reply.Given<>(true);
    }

    @Override
    public Reply<Boolean> invite(ConversationId room, BareJid person, Optional<String> reason) {
        wanted.add("invite " + person);
        return new Reply.Given<>(true);
    }
}
