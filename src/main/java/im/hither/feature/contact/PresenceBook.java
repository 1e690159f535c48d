package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.Presence;
import im.hither.session.PresenceNotice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Who is there now, over all of their devices; in memory, gone with the session.
final class PresenceBook {
    private final Map<Person, Map<Jid, PresenceNotice>> devices = new HashMap<>();
    private final Map<Person, Presence> shown = new ConcurrentHashMap<>();

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

    /// Forgets everybody of an account that went offline; who was shown until then.
    synchronized List<BareJid> forget(AccountId account) {
        var gone = shown.keySet().stream().filter(each -> each.account().equals(account)).toList();
        devices.keySet().removeIf(person -> person.account().equals(account));
        shown.keySet().removeAll(gone);
        return gone.stream().map(Person::address).toList();
    }

    /// How somebody shows up; any thread.
    Presence presence(AccountId account, BareJid address) {
        return shown.getOrDefault(new Person(account, address), Presence.OFFLINE);
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
