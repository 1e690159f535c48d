package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.NotifyLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Rooms that are as the test says; notes what is wanted of them.
public final class FakeRoomAccess implements RoomAccess {
    public final Map<ConversationId, RoomSummary> held = new LinkedHashMap<>();
    public final Map<ConversationId, List<Participant>> people = new LinkedHashMap<>();
    public final Map<ConversationId, List<Participant>> away = new LinkedHashMap<>();
    public final Map<ConversationId, RoomHint> hints = new LinkedHashMap<>();
    public final List<String> wanted = new ArrayList<>();
    public final FakeRoomAdministration administration = new FakeRoomAdministration(wanted);
    public final FakeInvitations invitations = new FakeInvitations(wanted);
    public final List<PublicRoom> listed = new ArrayList<>();
    public final List<PublicRoom> indexed = new ArrayList<>();
    public Optional<BareJid> place =
            Optional.of(JidCreate.bareFromOrThrowUnchecked("rooms.capulet.example"));

    @Override
    public List<RoomSummary> rooms() {
        return List.copyOf(held.values());
    }

    @Override
    public Optional<RoomSummary> room(ConversationId conversation) {
        return Optional.ofNullable(held.get(conversation));
    }

    @Override
    public Optional<RoomSummary> room(AccountId account, BareJid address) {
        return held.values().stream().filter(each -> each.address().equals(address)).findFirst();
    }

    @Override
    public List<Participant> people(ConversationId room) {
        return people.getOrDefault(room, List.of());
    }

    @Override
    public List<Participant> away(ConversationId room) {
        return away.getOrDefault(room, List.of());
    }

    @Override
    public ConversationId join(
            AccountId account, BareJid room, Optional<String> nick, Optional<char[]> password) {
        wanted.add(
                "join "
                        + room
                        + nick.map(name -> " as " + name).orElse("")
                        + password.map(word -> " with " + new String(word)).orElse(""));
        return id(room);
    }

    @Override
    public ConversationId create(
            AccountId account, BareJid room, Optional<String> nick, RoomPlan plan) {
        wanted.add("create " + plan.kind() + " " + room + " " + plan.name().orElse(""));
        return id(room);
    }

    /// A room of Juliet's that we are in.
    public static RoomSummary summary() {
        return summary(RoomFeatures.UNKNOWN);
    }

    /// One that says this of itself.
    public static RoomSummary summary(RoomFeatures features) {
        var address = JidCreate.bareFromOrThrowUnchecked("verona@rooms.capulet.example");
        return new RoomSummary(
                id(address),
                new AccountId(1),
                address,
                "Verona",
                "Juliet",
                new RoomStanding.Inside(),
                Optional.of("Where we lay our scene"),
                features,
                Affiliation.OWNER,
                RoomRole.MODERATOR,
                2,
                true);
    }

    public static ConversationId id(BareJid room) {
        return new ConversationId(room.toString().hashCode());
    }

    @Override
    public void leave(ConversationId room) {
        wanted.add("leave");
    }

    @Override
    public void rename(ConversationId room, String nick) {
        wanted.add("rename " + nick);
    }

    @Override
    public Reply<Boolean> reserve(ConversationId room, String nick) {
        wanted.add("reserve " + nick);
        return administration.reply;
    }

    @Override
    public void subject(ConversationId room, String subject) {
        wanted.add("subject " + subject);
    }

    @Override
    public void notifies(ConversationId room, NotifyLevel level) {
        wanted.add("notifies " + level);
    }

    @Override
    public Optional<ConversationId> privately(ConversationId room, String nick) {
        wanted.add("privately " + nick);
        return Optional.empty();
    }

    @Override
    public Optional<RoomHint> hint(ConversationId conversation) {
        return Optional.ofNullable(hints.get(conversation));
    }

    @Override
    public RoomAdministration administration() {
        return administration;
    }

    @Override
    public RoomInvitations invitations() {
        return invitations;
    }

    @Override
    public RoomDirectory directory() {
        return new Listed();
    }

    private final class Listed implements RoomDirectory {
        @Override
        public Optional<BareJid> service(AccountId account) {
            return place;
        }

        @Override
        public Optional<BareJid> index(AccountId account) {
            return indexed.isEmpty() ? Optional.empty() : place;
        }

        @Override
        public Reply<List<PublicRoom>> find(AccountId account, BareJid where, String words) {
            wanted.add("find " + words);
            return new Reply.Given<>(indexed.stream().filter(room -> room.has(words)).toList());
        }

        @Override
        public Reply<List<PublicRoom>> search(AccountId account, BareJid service) {
            return new Reply.Given<>(List.copyOf(listed));
        }
    }
}
