package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.Presence;
import im.hither.session.PresenceNotice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Who is there now, over all of their devices; in memory, gone with the session. While an account
/// is not online nobody knows who is there, so nobody is shown; a resumed session takes up what is
/// in the book.
final class PresenceBook {
    private final Map<Person, Map<Jid, PresenceNotice>> devices = new HashMap<>();
    private final Map<Person, Presence> shown = new ConcurrentHashMap<>();
    private final Set<AccountId> closed = ConcurrentHashMap.newKeySet();

    /// Enters what one device says; true when the person shows up differently. Account thread.
    synchronized boolean enter(PresenceNotice notice) {
        var person = new Person(notice.account(), notice.from().asBareJid());
        var held = devices.computeIfAbsent(person, _ -> new HashMap<>());
        if (notice.availability() == Availability.OFFLINE) {
            held.remove(notice.from());
        } else {
            held.put(notice.from(), notice);
        }
        return show(person, held);
    }

    /// Forgets everybody of an account; who was in the book until then.
    synchronized List<BareJid> forget(AccountId account) {
        var gone = everybody(account);
        devices.keySet().removeIf(person -> person.account().equals(account));
        gone.forEach(address -> shown.remove(new Person(account, address)));
        return gone;
    }

    /// Shows nobody of an account that is not online; who was shown until then.
    List<BareJid> close(AccountId account) {
        return closed.add(account) ? everybody(account) : List.of();
    }

    /// Shows who is there, now that the account is online; who stands in the book.
    List<BareJid> open(AccountId account) {
        return closed.remove(account) ? everybody(account) : List.of();
    }

    private List<BareJid> everybody(AccountId account) {
        return shown.keySet().stream()
                .filter(each -> each.account().equals(account))
                .map(Person::address)
                .toList();
    }

    /// How somebody shows up; any thread.
    Presence presence(AccountId account, BareJid address) {
        return closed.contains(account)
                ? Presence.OFFLINE
                : shown.getOrDefault(new Person(account, address), Presence.OFFLINE);
    }

    /// The device with the highest priority speaks for the person; among equals the most reachable.
    private boolean show(Person person, Map<Jid, PresenceNotice> held) {
        var speaking =
                held.values().stream()
                        .max(
                                Comparator.comparingInt(PresenceNotice::priority)
                                        .thenComparing(
                                                PresenceNotice::availability,
                                                Comparator.reverseOrder()));
        var now =
                speaking.map(notice -> new Presence(notice.availability(), notice.status()))
                        .orElse(Presence.OFFLINE);
        if (held.isEmpty()) devices.remove(person);
        var before = held.isEmpty() ? shown.remove(person) : shown.put(person, now);
        return !now.equals(before == null ? Presence.OFFLINE : before);
    }

    private record Person(AccountId account, BareJid address) {}
}
