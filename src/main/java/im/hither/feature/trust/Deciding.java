package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.DeviceKeys;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.trust.PendingRepository.Pending;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Decisions about keys, the user's and those that came from other devices, and what follows from
/// them: once a key is authenticated, what its device has said counts too. Inside a transaction.
final class Deciding {
    private final TrustRepository decisions;
    private final PendingRepository pending;
    private final DeviceKeys devices;

    Deciding(TrustRepository decisions, PendingRepository pending, DeviceKeys devices) {
        this.decisions = decisions;
        this.pending = pending;
        this.devices = devices;
    }

    /// Changes the trust in a key of an account's; true where it is another one now.
    ///
    /// @param self the account's own address
    boolean change(
            Transaction tx,
            AccountId account,
            BareJid self,
            BareJid owner,
            String fingerprint,
            TrustChange change,
            Instant at) {
        return decide(
                tx, account, self, owner, fingerprint, new Word(change, at, Optional.empty()));
    }

    /// A decision and, where a device has told of it, the fingerprint of that one's key.
    private record Word(TrustChange change, Instant at, Optional<String> voucher) {}

    private boolean decide(
            Transaction tx,
            AccountId account,
            BareJid self,
            BareJid owner,
            String fingerprint,
            Word word) {
        var before = decisions.of(tx, account, owner, fingerprint);
        var known =
                devices.keys(tx, account, owner).stream().map(IdentityKey::fingerprint).toList();
        decisions.change(tx, account, owner, fingerprint, word.change(), known, word.at());
        word.voucher().ifPresent(by -> decisions.vouched(tx, account, owner, fingerprint, by));
        var after = decisions.of(tx, account, owner, fingerprint);
        if (after == TrustLevel.AUTHENTICATED) {
            pending.take(tx, account, owner, fingerprint)
                    .forEach(each -> apply(tx, account, self, owner, fingerprint, each));
        }
        return before != after;
    }

    /// A device has said something: it counts at once where its key is authenticated, else it is
    /// kept. About other people's keys our own devices alone are heard.
    ///
    /// @return whether anything counts
    boolean hear(
            Transaction tx,
            AccountId account,
            BareJid self,
            BareJid sender,
            String senderKey,
            List<Pending> said) {
        var heard =
                said.stream()
                        .filter(each ->
                                sender.equals(self) || each.statement().owner().equals(sender))
                        .toList();
        var counts = decisions.of(tx, account, sender, senderKey) == TrustLevel.AUTHENTICATED;
        for (var each : heard) {
            if (counts) apply(tx, account, self, sender, senderKey, each);
            else pending.keep(tx, account, sender, senderKey, each);
        }
        return counts && !heard.isEmpty();
    }

    /// What was decided after it was said stays.
    private void apply(
            Transaction tx,
            AccountId account,
            BareJid self,
            BareJid sender,
            String senderKey,
            Pending said) {
        var owner = said.statement().owner();
        var key = meant(tx, account, said.statement());
        if (key.isEmpty()) return;
        if (isDecidedSince(tx, account, owner, key, said.at())) return;
        var vouched = sender.equals(self) ? TrustChange.VOUCHED : TrustChange.VOUCHED_BY_THEM;
        var change = said.statement().trusted() ? vouched : TrustChange.WARNED;
        decide(tx, account, self, owner, key, new Word(change, said.at(), Optional.of(senderKey)));
    }

    /// That a key was left as blindly trusted as it was is no decision.
    private boolean isDecidedSince(
            Snapshot snapshot, AccountId account, BareJid owner, String key, Instant at) {
        return Optional.ofNullable(decisions.decisions(snapshot, account, owner).get(key))
                .filter(each -> each.change() != TrustChange.BLIND)
                .filter(each -> each.at().isAfter(at))
                .isPresent();
    }

    /// The fingerprint of the key that is known to be somebody's, or of the one that omemo:2 means.
    private String meant(Snapshot snapshot, AccountId account, Statement statement) {
        var readings = CodeParser.readings(statement.key().hex());
        var known = devices.keys(snapshot, account, statement.owner());
        return readings.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(IdentityKey::fingerprint)
                .orElse("");
    }

    /// A key from its fingerprint.
    Optional<IdentityKey> key(
            Snapshot snapshot, AccountId account, BareJid owner, String fingerprint) {
        return Keys.of(fingerprint, devices.keys(snapshot, account, owner));
    }

    /// All keys that are authenticated, by their owners, in the form in which their devices show
    /// them where that is known.
    Map<BareJid, List<IdentityKey>> authenticated(Snapshot snapshot, AccountId account) {
        var all = new HashMap<BareJid, List<IdentityKey>>();
        decisions
                .authenticated(snapshot, account)
                .forEach((owner, fingerprints) -> {
                    var known = devices.keys(snapshot, account, owner);
                    all.put(
                            owner,
                            fingerprints.stream()
                                    .flatMap(each -> Keys.of(each, known).stream())
                                    .toList());
                });
        return Map.copyOf(all);
    }
}
