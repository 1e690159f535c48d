package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;

/// Who is told of a decision of the user's (XEP-0450 §4), each time those alone whose keys are
/// authenticated. What is told to a contact reaches our own other devices too, by a copy.
///
/// @param self our own address
/// @param authenticated all keys that are, after the decision, by their owners; not that of this
///   device
record Announcements(BareJid self, Map<BareJid, List<IdentityKey>> authenticated) {
    /// @param to whose devices are told
    record Announcement(BareJid to, List<Statement> statements) {}

    List<Announcement> trusted(BareJid owner, IdentityKey key) {
        return owner.equals(self) ? ownTrusted(key) : othersTrusted(owner, key);
    }

    List<Announcement> distrusted(BareJid owner, IdentityKey key) {
        var said = List.of(statement(owner, key, false));
        return owner.equals(self) ? toEverybody(said, List.of()) : toOwn(said, List.of());
    }

    private List<Announcement> othersTrusted(BareJid owner, IdentityKey key) {
        var all = new ArrayList<>(toOwn(List.of(statement(owner, key, true)), List.of()));
        var ours = statements(self, List.of());
        if (!ours.isEmpty()) all.add(new Announcement(owner, ours));
        return List.copyOf(all);
    }

    private List<Announcement> ownTrusted(IdentityKey key) {
        var all = new ArrayList<>(toEverybody(List.of(statement(self, key, true)), List.of(key)));
        var rest = new ArrayList<>(statements(self, List.of(key)));
        for (var contact : contacts()) rest.addAll(statements(contact, List.of()));
        if (!rest.isEmpty()) all.add(new Announcement(self, List.copyOf(rest)));
        return List.copyOf(all);
    }

    private List<Announcement> toEverybody(List<Statement> said, List<IdentityKey> without) {
        var contacts = contacts();
        return contacts.isEmpty()
                ? toOwn(said, without)
                : contacts.stream().map(contact -> new Announcement(contact, said)).toList();
    }

    private List<Announcement> toOwn(List<Statement> said, List<IdentityKey> without) {
        return statements(self, without).isEmpty()
                ? List.of()
                : List.of(new Announcement(self, said));
    }

    private List<BareJid> contacts() {
        return authenticated.keySet().stream()
                .filter(owner -> !owner.equals(self) && !keys(owner).isEmpty())
                .sorted()
                .toList();
    }

    private List<Statement> statements(BareJid owner, List<IdentityKey> without) {
        return keys(owner).stream()
                .filter(key -> !without.contains(key))
                .map(key -> statement(owner, key, true))
                .toList();
    }

    private List<IdentityKey> keys(BareJid owner) {
        return authenticated.getOrDefault(owner, List.of());
    }

    private static Statement statement(BareJid owner, IdentityKey key, boolean trusted) {
        return new Statement(owner, key.edwards(), trusted);
    }
}
