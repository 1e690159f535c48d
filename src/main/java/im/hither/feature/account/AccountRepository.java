package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The accounts of this profile.
public final class AccountRepository {
    private static final String ALL =
            "SELECT id, address, enabled, host, port, tls, authority, proxy, plain_allowed, client_certificate FROM account ";

    /// In the order in which they were added.
    public List<Account> accounts(Snapshot snapshot) {
        return snapshot.list(ALL + "ORDER BY id", AccountRepository::account);
    }

    Optional<Account> account(Snapshot snapshot, AccountId id) {
        return snapshot.one(ALL + "WHERE id = ?", AccountRepository::account, id.value());
    }

    Optional<Account> account(Snapshot snapshot, BareJid address) {
        return snapshot.one(
                ALL + "WHERE address = ?", AccountRepository::account, address.toString());
    }

    /// Adds an account, or changes how one with this address is reached and switches it on.
    void put(Transaction tx, BareJid address, ConnectionSettings settings) {
        tx.execute(
                """
                INSERT INTO account (address, enabled, host, port, tls, authority, proxy, plain_allowed,
                    client_certificate)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET enabled = 1, host = excluded.host, port = excluded.port,
                    tls = excluded.tls, authority = excluded.authority, proxy = excluded.proxy,
                    plain_allowed = excluded.plain_allowed,
                    client_certificate = excluded.client_certificate
                """,
                address.toString(),
                settings.server().map(ServerAddress::host).orElse(null),
                settings.server()
                        .map(AccountRepository::port)
                        .filter(port -> port > 0)
                        .orElse(null),
                settings.tls().name(),
                settings.authority().orElse(null),
                settings.proxy().orElse(null),
                settings.plainAllowed() ? 1 : 0,
                settings.clientCertificate().orElse(null));
    }

    void enable(Transaction tx, AccountId id, boolean enabled) {
        tx.execute("UPDATE account SET enabled = ? WHERE id = ?", enabled ? 1 : 0, id.value());
    }

    void allowPlain(Transaction tx, AccountId id) {
        tx.execute("UPDATE account SET plain_allowed = 1 WHERE id = ?", id.value());
    }

    void remove(Transaction tx, AccountId id) {
        tx.execute("DELETE FROM account WHERE id = ?", id.value());
    }

    private static int port(ServerAddress server) {
        return server.port().orElse(0);
    }

    private static Account account(Row row) {
        return new Account(
                new AccountId(row.number("id")),
                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                row.flag("enabled"),
                new ConnectionSettings(
                        row.optionalText("host").map(host -> new ServerAddress(host, port(row))),
                        TlsMode.valueOf(row.text("tls")),
                        row.optionalText("authority"),
                        row.optionalText("proxy"),
                        row.flag("plain_allowed"),
                        row.optionalText("client_certificate")));
    }

    private static OptionalInt port(Row row) {
        return row.optionalNumber("port")
                .map(port -> OptionalInt.of(port.intValue()))
                .orElseGet(OptionalInt::empty);
    }
}
