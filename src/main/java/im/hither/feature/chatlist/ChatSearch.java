package im.hither.feature.chatlist;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.feature.contact.Contacts;
import im.hither.text.Addresses;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jxmpp.jid.BareJid;

/// What the field above the list finds: conversations, then contacts, then the address itself.
record ChatSearch(List<Chat> chats, List<Contact> contacts, List<Account> accounts, Contacts who) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Partner(AccountId account, BareJid address) {}

    /// The rows for what was typed; nothing typed, all conversations.
    List<ChatListRow> rows(String typed) {
        var wanted = plain(typed.strip());
        if (wanted.isEmpty()) return List.copyOf(chats);
        var found = new ArrayList<ChatListRow>();
        var partners = new HashSet<Partner>();
        for (var chat : chats) {
            var entry = chat.entry();
            partners.add(new Partner(entry.account(), entry.address()));
            if (matches(wanted, entry.name(), entry.address())) found.add(chat);
        }
        for (var contact : contacts) {
            if (!partners.add(new Partner(contact.account(), contact.address()))) continue;
            if (matches(wanted, contact.shownName(), contact.address())) found.add(person(contact));
        }
        Addresses.read(typed).ifPresent(address -> found.addAll(starts(address, partners)));
        return found;
    }

    private Person person(Contact contact) {
        return new Person(contact, who.presence(contact.account(), contact.address()));
    }

    private List<Start> starts(BareJid address, Set<Partner> partners) {
        return accounts.stream()
                .filter(account -> !partners.contains(new Partner(account.id(), address)))
                .map(account -> new Start(account, address))
                .toList();
    }

    private static boolean matches(String wanted, String name, BareJid address) {
        return plain(name).contains(wanted) || plain(address.toString()).contains(wanted);
    }

    /// Without case and accents, so that "emile" finds "Émile".
    private static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }
}
