package im.hither.feature.room;

import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jxmpp.jid.BareJid;

/// Finds out who belongs to the private groups of one account (XEP-0045 §9.5). Until that is known,
/// nothing is said there. Account thread.
final class Memberships {
    private static final List<Affiliation> BELONG =
            List.of(Affiliation.OWNER, Affiliation.ADMIN, Affiliation.MEMBER);

    private final AccountLink link;
    private final MembershipRepository repository;
    private final Circle circle;

    Memberships(AccountLink link, MembershipRepository repository, Circle circle) {
        this.link = link;
        this.repository = repository;
        this.circle = circle;
    }

    /// Asks for the lists of a room; `known` runs once they are here.
    void ask(ActiveRoom room, Runnable known) {
        var found = new TreeMap<BareJid, Affiliation>();
        var number = room.asksMembers();
        ask(room, number, 0, found, known);
    }

    /// One list after the other, so that an answer that is not needed any more ends the row.
    private void ask(
            ActiveRoom room,
            long number,
            int next,
            Map<BareJid, Affiliation> found,
            Runnable known) {
        if (next == BELONG.size()) {
            told(room, found);
            known.run();
            return;
        }
        link.request(
                AdminProtocol.question(room.address(), BELONG.get(next)),
                answer -> {
                    if (!room.isMembersQuestion(number) || answer instanceof Answer.None) return;
                    AdminProtocol.members(answer)
                            .forEach(each -> found.put(each.address(), each.affiliation()));
                    ask(room, number, next + 1, found, known);
                });
    }

    /// Some services show their lists to moderators alone: then whoever is there belongs to it.
    private void told(ActiveRoom room, Map<BareJid, Affiliation> found) {
        found.putIfAbsent(link.account().address(), Affiliation.MEMBER);
        for (var person : room.people()) {
            if (!BELONG.contains(person.affiliation())) continue;
            person.occupant()
                    .address()
                    .ifPresent(address -> found.putIfAbsent(address, person.affiliation()));
        }
        room.members(found);
        link.commit(tx -> stored(tx, room, found.keySet()));
    }

    private Outcome stored(Transaction tx, ActiveRoom room, Set<BareJid> found) {
        var held = repository.members(tx, room.conversation());
        if (Set.copyOf(held).equals(found)) return Outcome.NONE;
        repository.replace(tx, room.conversation(), found);
        var added = found.stream().filter(each -> !held.contains(each)).toList();
        var told =
                held.isEmpty()
                        ? Outcome.NONE // the first time, all would be new
                        : circle.joined(tx, room.conversation(), added);
        return told.and(
                Outcome.of(
                        new RoomChanged(
                                link.account().id(),
                                tx.commit(),
                                room.address(),
                                room.conversation())));
    }
}
