package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.session.JoinedRoom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;

/// One room of one account as it is now. Changed on the account's thread, read by any.
final class ActiveRoom implements JoinedRoom {
    private final BareJid address;
    private final ConversationId conversation;
    private final Map<String, Participant> people = new ConcurrentHashMap<>();
    private volatile String nick;
    private volatile RoomStanding standing = new RoomStanding.Outside();
    private volatile RoomFeatures features = RoomFeatures.UNKNOWN;
    private volatile Optional<OccupantId> self = Optional.empty();
    private volatile boolean caughtUp;
    private volatile boolean wanted;
    private volatile Optional<Map<BareJid, Affiliation>> members = Optional.empty();
    private Optional<RoomPlan> plan = Optional.empty();
    private long membersQuestion;
    private Instant heard = Instant.MIN;
    private boolean arrived;
    private int tries;
    private long attempt;

    ActiveRoom(BareJid address, ConversationId conversation, String nick) {
        this.address = address;
        this.conversation = conversation;
        this.nick = nick;
    }

    @Override
    public BareJid address() {
        return address;
    }

    ConversationId conversation() {
        return conversation;
    }

    @Override
    public String nick() {
        return nick;
    }

    void nick(String wanted) {
        nick = wanted;
    }

    RoomStanding standing() {
        return standing;
    }

    boolean inside() {
        return standing instanceof RoomStanding.Inside;
    }

    RoomFeatures features() {
        return features;
    }

    /// What it says of itself; without its word no id that came from it counts (XEP-0421 §4), and
    /// no hat.
    void features(RoomFeatures told) {
        features = told;
        if (!told.hats()) people.replaceAll((_, each) -> each.withoutHats());
        if (told.occupantIds()) return;
        self = Optional.empty();
        people.replaceAll((_, each) -> each.withoutId());
    }

    @Override
    public Optional<OccupantId> self() {
        return self;
    }

    @Override
    public boolean givesStanzaIds() {
        return features.stanzaIds();
    }

    @Override
    public boolean givesOccupantIds() {
        return features.occupantIds();
    }

    @Override
    public Optional<BareJid> address(String somebody) {
        return participant(somebody).flatMap(each -> each.occupant().address());
    }

    Optional<Participant> participant(String somebody) {
        return Optional.ofNullable(people.get(somebody));
    }

    /// Ourselves, while we are in it.
    Optional<Participant> ourselves() {
        return participant(nick);
    }

    List<Participant> people() {
        return List.copyOf(people.values());
    }

    int count() {
        return people.size();
    }

    /// What may be written there would be heard, what of ours arrived is known, and so is who would
    /// read it.
    boolean ready() {
        return inside() && caughtUp && (!features.isPrivate() || members.isPresent());
    }

    /// Who belongs to it is asked for, and not known until then; the number of the question.
    long asksMembers() {
        members = Optional.empty();
        return ++membersQuestion;
    }

    boolean isMembersQuestion(long number) {
        return membersQuestion == number && inside();
    }

    /// These belong to it, present or not.
    void members(Map<BareJid, Affiliation> all) {
        members = Optional.of(Map.copyOf(all));
    }

    /// Those of them who are not there.
    List<Participant> away() {
        var here =
                people.values().stream()
                        .flatMap(each -> each.occupant().address().stream())
                        .collect(Collectors.toSet());
        return members.orElse(Map.of()).entrySet().stream()
                .filter(each -> !here.contains(each.getKey()))
                .map(each -> new Member(each.getKey(), each.getValue(), Optional.empty()))
                .map(Participant::away)
                .toList();
    }

    /// Whether somebody who is there belongs to it, or no longer does, against what is known.
    boolean contradicts(RoomPresence presence) {
        if (!features.isPrivate() || members.isEmpty() || presence.address().isEmpty()) {
            return false;
        }
        var belongs = presence.affiliation().compareTo(Affiliation.MEMBER) <= 0;
        return belongs != members.get().containsKey(presence.address().get());
    }

    void caughtUp() {
        caughtUp = true;
    }

    /// We want to be in it.
    boolean wanted() {
        return wanted;
    }

    void wanted(boolean now) {
        wanted = now;
    }

    /// How it is to be set up, where it is to be created.
    Optional<RoomPlan> plan() {
        return plan;
    }

    void plan(Optional<RoomPlan> given) {
        plan = given;
    }

    /// When anything was heard from it last.
    Instant heard() {
        return heard;
    }

    void heard(Instant now) {
        heard = now;
    }

    /// A further attempt to get in; its number.
    long attempt() {
        return ++attempt;
    }

    boolean isAttempt(long number) {
        return attempt == number;
    }

    /// How many attempts in a row failed before this one.
    int failed() {
        return tries++;
    }

    void stands(RoomStanding now) {
        standing = now;
        if (now instanceof RoomStanding.Inside) {
            tries = 0;
            return;
        }
        caughtUp = false;
        members = Optional.empty();
        arrived = false;
        people.clear();
        self = Optional.empty();
    }

    /// The room shows us to the others, under this nick; false where it had done so before.
    boolean arrived(RoomPresence ours) {
        if (arrived) return false;
        arrived = true;
        nick = ours.nick().orElse(nick);
        self = ours.id().filter(_ -> givesOccupantIds());
        return true;
    }

    /// Somebody is there, or may do something else now.
    void put(RoomPresence presence) {
        var somebody = presence.nick().orElseThrow();
        people.put(
                somebody,
                new Participant(
                        new Occupant(
                                presence.id().filter(_ -> givesOccupantIds()),
                                somebody,
                                presence.address()),
                        presence.affiliation(),
                        presence.role(),
                        presence.availability(),
                        presence.status(),
                        features.hats() ? presence.hats() : List.of()));
    }

    void gone(String somebody) {
        people.remove(somebody);
    }

    /// Who we are there, or would be.
    Occupant occupant(BareJid account) {
        return new Occupant(self, nick, Optional.of(account));
    }
}
