package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import im.hither.domain.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// Contacts that do nothing but note what was wanted of them.
public final class FakeContacts implements Contacts {
    public final List<Contact> all = new ArrayList<>();
    public final List<SubscriptionRequest> requests = new ArrayList<>();
    public final Map<BareJid, Presence> presences = new HashMap<>();
    public final List<String> wanted = new ArrayList<>();

    public static Contact contact(AccountId account, BareJid address, String name) {
        return new Contact(account, address, Optional.of(name), Subscription.BOTH, false, Set.of());
    }

    @Override
    public List<Contact> contacts() {
        return List.copyOf(all);
    }

    @Override
    public Presence presence(AccountId account, BareJid address) {
        return presences.getOrDefault(address, Presence.OFFLINE);
    }

    @Override
    public List<SubscriptionRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void add(AccountId account, BareJid address, Optional<String> name) {
        wanted.add("add " + account.value() + " " + address + name.map(n -> " " + n).orElse(""));
    }

    @Override
    public void rename(AccountId account, BareJid address, String name) {
        wanted.add("rename " + account.value() + " " + address + " " + name);
    }

    @Override
    public void remove(AccountId account, BareJid address) {
        wanted.add("remove " + account.value() + " " + address);
    }

    @Override
    public void approve(AccountId account, BareJid address) {
        wanted.add("approve " + account.value() + " " + address);
    }

    @Override
    public void deny(AccountId account, BareJid address) {
        wanted.add("deny " + account.value() + " " + address);
    }
}
