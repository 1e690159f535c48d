package im.hither.session.capability;

import im.hither.domain.AccountId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Where capabilities that were proved are kept, for all accounts together; and what each account's
/// own address can do, which shows no hash, under the hash of its server.
public interface CapabilityStore {
    /// The features behind a hash.
    Optional<Set<String>> features(Snapshot snapshot, CapabilityHash hash);

    /// Keeps what was proved; the oldest make room where too many came.
    void keep(Transaction tx, CapabilityHash hash, Set<String> features);

    /// What an account's own address could do when its server showed this hash.
    Optional<OfAccount> ofAccount(Snapshot snapshot, AccountId account, CapabilityHash server);

    void keepOfAccount(Transaction tx, AccountId account, CapabilityHash server, OfAccount known);

    /// @param askedAt when the server said so
    record OfAccount(Set<String> features, Instant askedAt) {}
}
