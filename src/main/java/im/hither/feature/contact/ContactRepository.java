package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Subscription;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The roster of every account, as the server last told it.
public final class ContactRepository {
    private static final String ALL =
            """
            SELECT contact.account, contact.address, contact.name, contact.subscription, contact.asked,
                (SELECT group_concat(contact_group.name, char(10)) FROM contact_group
                 WHERE contact_group.account = contact.account
                   AND contact_group.address = contact.address) AS groups
            FROM contact
            """;

    /// All contacts of all accounts.
    public List<Contact> contacts(Snapshot snapshot) {
        return snapshot.list(
                ALL + "ORDER BY contact.account, contact.address", ContactRepository::contact);
    }

    /// One contact.
    public Optional<Contact> contact(Snapshot snapshot, AccountId account, BareJid address) {
        return snapshot.one(
                ALL + "WHERE contact.account = ? AND contact.address = ?",
                ContactRepository::contact,
                account.value(),
                address.toString());
    }

    void put(Transaction tx, Contact contact) {
        tx.execute(
                """
                INSERT INTO contact (account, address, name, subscription, asked) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account, address) DO UPDATE
                SET name = excluded.name, subscription = excluded.subscription, asked = excluded.asked
                """,
                contact.account().value(),
                contact.address().toString(),
                contact.name().orElse(null),
                contact.subscription().name(),
                contact.asked() ? 1 : 0);
        tx.execute(
                "DELETE FROM contact_group WHERE account = ? AND address = ?",
                contact.account().value(),
                contact.address().toString());
        for (var group : contact.groups()) {
            tx.execute(
                    "INSERT INTO contact_group (account, address, name) VALUES (?, ?, ?)",
                    contact.account().value(),
                    contact.address().toString(),
                    group);
        }
    }

    /// False where there was no such contact.
    boolean remove(Transaction tx, AccountId account, BareJid address) {
        return tx.execute(
                        "DELETE FROM contact WHERE account = ? AND address = ?",
                        account.value(),
                        address.toString())
                == 1;
    }

    /// The addresses of an account's contacts.
    public Set<BareJid> addresses(Snapshot snapshot, AccountId account) {
        return new HashSet<>(
                snapshot.list(
                        "SELECT address FROM contact WHERE account = ?",
                        row -> address(row.text("address")),
                        account.value()));
    }

    /// The version of the server's roster that is held; empty before the first.
    Optional<String> version(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                "SELECT version FROM roster_version WHERE account = ?",
                row -> row.text("version"),
                account.value());
    }

    void version(Transaction tx, AccountId account, String version) {
        tx.execute(
                "INSERT OR REPLACE INTO roster_version (account, version) VALUES (?, ?)",
                account.value(),
                version);
    }

    private static Contact contact(Row row) {
        return new Contact(
                new AccountId(row.number("account")),
                address(row.text("address")),
                row.optionalText("name"),
                Subscription.valueOf(row.text("subscription")),
                row.flag("asked"),
                row.optionalText("groups").map(all -> Set.of(all.split("\n"))).orElse(Set.of()));
    }

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }
}
