package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What views ask and want of the contacts. A command returns at once and never changes the screen;
/// the event that follows does.
public interface Contacts {
    /// Those of all accounts; waits for a reader thread.
    List<Contact> contacts();

    /// How somebody shows up, from memory.
    Presence presence(AccountId account, BareJid address);

    /// Those that wait for an answer; waits for a reader thread.
    List<SubscriptionRequest> requests();

    /// Puts somebody on the list and asks to see their presence.
    void add(AccountId account, BareJid address, Optional<String> name);

    void rename(AccountId account, BareJid address, String name);

    void remove(AccountId account, BareJid address);

    void approve(AccountId account, BareJid address);

    void deny(AccountId account, BareJid address);
}
