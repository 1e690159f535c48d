package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.session.wire.sasl.BindingType;
import im.hither.session.wire.sasl.Pin;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What is remembered of the accounts' servers, but for secrets. A row appears with the first
/// sign-in and goes with its account.
final class ServerRepository {
    Optional<String> agent(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                "SELECT agent FROM server WHERE account = ?",
                row -> row.text("agent"),
                account.value());
    }

    /// Random (XEP-0388); the one there is where somebody was faster.
    String makeAgent(Transaction tx, AccountId account) {
        ensure(tx, account);
        return agent(tx, account).orElseThrow();
    }

    Optional<Pin> pin(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                "SELECT mechanism, binding FROM server WHERE account = ? AND mechanism IS NOT NULL",
                row -> Pin.of(row.text("mechanism"), row.optionalText("binding").orElse("")),
                account.value());
    }

    void pin(Transaction tx, AccountId account, Pin pin) {
        ensure(tx, account);
        tx.execute(
                "UPDATE server SET mechanism = ?, binding = ? WHERE account = ?",
                pin.mechanism(),
                pin.binding().map(BindingType::wireName).orElse(null),
                account.value());
    }

    void unpin(Transaction tx, AccountId account) {
        tx.execute(
                "UPDATE server SET mechanism = NULL, binding = NULL WHERE account = ?",
                account.value());
    }

    Set<String> abilities(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT abilities FROM server WHERE account = ? AND abilities <> ''",
                        row -> Set.of(row.text("abilities").split(" ")),
                        account.value())
                .orElse(Set.of());
    }

    void abilities(Transaction tx, AccountId account, Set<String> abilities) {
        ensure(tx, account);
        tx.execute(
                "UPDATE server SET abilities = ? WHERE account = ?",
                String.join(" ", new TreeSet<>(abilities)),
                account.value());
    }

    private static void ensure(Transaction tx, AccountId account) {
        tx.execute(
                """
                INSERT INTO server (account, agent, abilities) VALUES (?, ?, '')
                ON CONFLICT (account) DO NOTHING
                """,
                account.value(),
                UUID.randomUUID().toString());
    }
}
