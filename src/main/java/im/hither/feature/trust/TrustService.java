package im.hither.feature.trust;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// Decisions about keys. A change is made on the account's thread and told by [KeysChanged];
/// messages that wait for a decision are tried again.
public final class TrustService implements Trust {
    private final TrustRepository decisions;
    private final Encryption encryption;
    private final SessionManager sessions;
    private final Clock clock;

    public TrustService(
            TrustRepository decisions,
            Encryption encryption,
            SessionManager sessions,
            Clock clock) {
        this.decisions = decisions;
        this.encryption = encryption;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<String> fingerprint(AccountId account, BareJid owner, int device) {
        return Optional.ofNullable(keys(account, owner).get(device)).map(IdentityKey::fingerprint);
    }

    @Override
    public void change(AccountId account, BareJid owner, String fingerprint, TrustChange change) {
        change(account, owner, Map.of(fingerprint, change));
    }

    @Override
    public List<CodeFinding> compare(AccountId account, VerificationCode code) {
        return new CodeComparison(keys(account, code.owner())).of(code);
    }

    @Override
    public void adopt(AccountId account, VerificationCode code) {
        change(
                account,
                code.owner(),
                compare(account, code).stream()
                        .collect(
                                Collectors.toMap(
                                        finding -> finding.key().fingerprint(),
                                        finding -> finding.result().change(),
                                        TrustService::worse)));
    }

    /// Where a code contradicts itself, the warning counts.
    private static TrustChange worse(TrustChange one, TrustChange other) {
        return one == TrustChange.MISMATCHED ? one : other;
    }

    private void change(AccountId account, BareJid owner, Map<String, TrustChange> changes) {
        sessions.link(account)
                .ifPresent(link ->
                        link.submit(() -> {
                            var known = fingerprints(account, owner);
                            link.commit(tx -> {
                                changes.forEach((fingerprint, change) ->
                                        decisions.change(
                                                tx,
                                                account,
                                                owner,
                                                fingerprint,
                                                change,
                                                known,
                                                clock.instant()));
                                return Outcome.of(new KeysChanged(account, tx.commit()));
                            });
                            link.keysChanged();
                        }));
    }

    @Override
    public Optional<String> ownCode(
            AccountId account, BareJid address, Dialect dialect, CodeExtent extent) {
        return encryption
                .own(account)
                .map(own -> {
                    var keys = new TreeMap<Integer, IdentityKey>();
                    if (extent == CodeExtent.ALL_VERIFIED) {
                        devices(account, address)
                                .filter(each -> each.trust() == TrustLevel.AUTHENTICATED)
                                .forEach(each -> put(keys, each));
                    }
                    read(own.fingerprint()).ifPresent(key -> keys.put(own.device(), key));
                    return VerificationCode.uri(dialect, address, keys);
                });
    }

    private SortedMap<Integer, IdentityKey> keys(AccountId account, BareJid owner) {
        var keys = new TreeMap<Integer, IdentityKey>();
        devices(account, owner).forEach(each -> put(keys, each));
        return keys;
    }

    private List<String> fingerprints(AccountId account, BareJid owner) {
        return keys(account, owner).values().stream().map(IdentityKey::fingerprint).toList();
    }

    private Stream<DeviceReadiness> devices(AccountId account, BareJid owner) {
        return encryption.readiness(account, owner).stream();
    }

    private static void put(Map<Integer, IdentityKey> keys, DeviceReadiness each) {
        each.device().identity().ifPresent(key -> keys.put(each.device().address().device(), key));
    }

    private static Optional<IdentityKey> read(String fingerprint) {
        try {
            return Optional.of(IdentityKey.ofFingerprint(fingerprint));
        } catch (RatchetFailure damaged) {
            return Optional.empty();
        }
    }
}
