package im.hither.domain;

import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// A roster entry (RFC 6121 §2).
///
/// @param asked our request to see the contact's presence is not answered yet
public record Contact(
        AccountId account,
        BareJid address,
        Optional<String> name,
        Subscription subscription,
        boolean asked,
        Set<String> groups) {
    public Contact {
        groups = Set.copyOf(groups);
    }

    /// The name the user gave, else the address.
    public String shownName() {
        return name.filter(given -> !given.isBlank()).orElse(address.toString());
    }
}
