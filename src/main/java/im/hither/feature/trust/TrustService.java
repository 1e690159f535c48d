package im.hither.feature.trust;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Device;
import im.hither.feature.omemo.DeviceKeys;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.session.Conversations;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// Decisions about keys. A change is made on the account's thread and told by [KeysChanged];
/// messages that wait for a decision are tried again.
public final class TrustService implements Trust {
    private final Database database;
    private final TrustRepository decisions;
    private final Encryption encryption;
    private final Deciding deciding;
    private final Telling telling;
    private final SessionManager sessions;
    private final Clock clock;

    public TrustService(
            Database database,
            TrustRepository decisions,
            Encryption encryption,
            DeviceKeys keys,
            Conversations conversations,
            SessionManager sessions,
            Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.encryption = encryption;
        this.deciding = new Deciding(decisions, new PendingRepository(), keys);
        this.telling = new Telling(database, decisions, deciding, conversations);
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<String> fingerprint(AccountId account, BareJid owner, int device) {
        return devices(account, owner)
                .map(DeviceReadiness::device)
                .filter(each -> each.address().device() == device)
                .findFirst()
                .flatMap(each -> each.shown().or(each::identity))
                .map(IdentityKey::fingerprint);
    }

    @Override
    public void change(AccountId account, BareJid owner, String fingerprint, TrustChange change) {
        change(account, owner, Map.of(fingerprint, change));
    }

    @Override
    public Map<String, Decision> decisions(AccountId account, BareJid owner) {
        return database.read(snapshot -> decisions.decisions(snapshot, account, owner));
    }

    @Override
    public void forget(AccountId account, BareJid owner, int device, String fingerprint) {
        sessions.link(account)
                .ifPresent(link ->
                        link.submit(() ->
                                link.commit(tx -> {
                                    decisions.forget(tx, account, owner, fingerprint);
                                    return Outcome.NONE;
                                })));
        encryption.forget(account, owner, device);
    }

    /// A device that showed a second key is taken to have that one, where the code names it.
    @Override
    public List<CodeFinding> compare(AccountId account, VerificationCode code) {
        var keys = keys(account, code.owner());
        devices(account, code.owner())
                .map(DeviceReadiness::device)
                .forEach(device ->
                        device.shown()
                                .filter(shown ->
                                        code.keys().stream().anyMatch(key -> key.means(shown)))
                                .ifPresent(shown -> keys.put(device.address().device(), shown)));
        return new CodeComparison(keys).of(code);
    }

    @Override
    public KeyStanding standing(AccountId account, BareJid owner, IdentityKey key) {
        if (thisDevice(account, owner).filter(own -> own.key().equals(key)).isPresent()) {
            return KeyStanding.THIS_DEVICE;
        }
        var fingerprint = key.fingerprint();
        var level = database.read(snapshot -> decisions.of(snapshot, account, owner, fingerprint));
        return level == TrustLevel.DISTRUSTED ? KeyStanding.REFUSED : KeyStanding.OPEN;
    }

    @Override
    public void adopt(AccountId account, VerificationCode code) {
        change(account, code.owner(), changes(account, code, CodeResult::change));
    }

    @Override
    public void stop(AccountId account, VerificationCode code) {
        var changes = changes(account, code, CodeResult::change);
        changes.values().removeIf(change -> change != TrustChange.MISMATCHED);
        change(account, code.owner(), changes);
    }

    @Override
    public void adoptWithout(AccountId account, VerificationCode code) {
        Function<CodeResult, TrustChange> refusing =
                result -> result == CodeResult.MISMATCHED ? TrustChange.REFUSED : result.change();
        change(account, code.owner(), changes(account, code, refusing));
    }

    /// Where a code contradicts itself, the warning counts. About this device nothing is decided.
    private Map<String, TrustChange> changes(
            AccountId account, VerificationCode code, Function<CodeResult, TrustChange> change) {
        var changes =
                compare(account, code).stream()
                        .collect(
                                Collectors.toMap(
                                        finding -> finding.key().fingerprint(),
                                        finding -> change.apply(finding.result()),
                                        (one, other) -> one == TrustChange.SCANNED ? other : one,
                                        HashMap::new));
        thisDevice(account, code.owner()).ifPresent(own -> changes.remove(own.key().fingerprint()));
        return changes;
    }

    private void change(AccountId account, BareJid owner, Map<String, TrustChange> changes) {
        sessions.link(account)
                .ifPresent(link ->
                        link.submit(() -> {
                            var places = telling.places(link.account(), owner);
                            link.commit(tx -> {
                                var outcome = Outcome.of(new KeysChanged(account, tx.commit()));
                                for (var each : changes.entrySet()) {
                                    outcome =
                                            outcome.and(
                                                    changed(
                                                            tx,
                                                            link.account(),
                                                            owner,
                                                            each.getKey(),
                                                            each.getValue(),
                                                            places));
                                }
                                return outcome;
                            });
                            link.keysChanged();
                            changes.forEach((key, change) -> settle(account, owner, key, change));
                        }));
    }

    private Outcome changed(
            Transaction tx,
            Account account,
            BareJid owner,
            String key,
            TrustChange change,
            Map<BareJid, ConversationId> places) {
        var another =
                deciding.change(
                        tx, account.id(), account.address(), owner, key, change, clock.instant());
        return another ? telling.tell(tx, account, owner, key, places) : Outcome.NONE;
    }

    /// Goes on with a key that made its device suspect, or with the one that it had before.
    private void settle(AccountId account, BareJid owner, String key, TrustChange change) {
        if (!change.after(TrustLevel.UNDECIDED).mayReceive()) return;
        devices(account, owner)
                .map(DeviceReadiness::device)
                .filter(Device::suspect)
                .forEach(device ->
                        Stream.concat(device.identity().stream(), device.shown().stream())
                                .filter(each -> each.fingerprint().equals(key))
                                .findFirst()
                                .ifPresent(each ->
                                        encryption.accept(
                                                account, owner, device.address().device(), each)));
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
                    Keys.of(own.fingerprint()).ifPresent(key -> keys.put(own.device(), key));
                    return VerificationCode.uri(dialect, address, keys);
                });
    }

    private SortedMap<Integer, IdentityKey> keys(AccountId account, BareJid owner) {
        var keys = new TreeMap<Integer, IdentityKey>();
        devices(account, owner).forEach(each -> put(keys, each));
        thisDevice(account, owner).ifPresent(own -> keys.put(own.device(), own.key()));
        return keys;
    }

    /// This device, where somebody is ourselves: other devices of ours have it in their codes, and
    /// it is not read about on any list.
    private Optional<ThisDevice> thisDevice(AccountId account, BareJid owner) {
        return sessions.link(account)
                .filter(link -> link.account().address().equals(owner))
                .flatMap(_ -> encryption.own(account))
                .flatMap(own ->
                        Keys.of(own.fingerprint()).map(key -> new ThisDevice(own.device(), key)));
    }

    private record ThisDevice(int device, IdentityKey key) {}

    private Stream<DeviceReadiness> devices(AccountId account, BareJid owner) {
        return encryption.readiness(account, owner).stream();
    }

    private static void put(Map<Integer, IdentityKey> keys, DeviceReadiness each) {
        each.device().identity().ifPresent(key -> keys.put(each.device().address().device(), key));
    }
}
