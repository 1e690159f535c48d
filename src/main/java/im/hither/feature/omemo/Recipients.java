package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.session.Refusal;
import im.hither.storage.Snapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Which devices a message goes to: those of the other side that may receive, and our own other
/// ones. What is not known yet is asked for. Account thread.
final class Recipients {
    private final Tables tables;
    private final KeyTrust trust;
    private final Clock clock;

    Recipients(Tables tables, KeyTrust trust, Clock clock) {
        this.tables = tables;
        this.trust = trust;
        this.clock = clock;
    }

    /// What came of looking for them.
    sealed interface Found {
        /// @param devices each with a session, or with a bundle to begin one
        record Ready(List<SessionKey> devices) implements Found {}

        record Fetching() implements Found {}

        /// @param reason one of [Refusal]
        record Nobody(String reason) implements Found {}
    }

    Found find(OmemoAccount account, BareJid peer) {
        if (fetches(account, List.of(peer))) return new Found.Fetching();
        var self = account.link().account().address();
        var theirs = readiness(account, peer);
        var states = theirs.stream().map(DeviceReadiness::state).toList();
        if (states.contains(DeviceReadiness.State.KEY_CHANGED)) {
            return new Found.Nobody(Refusal.KEY_CHANGED);
        }
        if (states.contains(DeviceReadiness.State.MISMATCHED)) {
            return new Found.Nobody(Refusal.MISMATCHED);
        }
        var devices = usable(account, theirs);
        if (devices.isEmpty()) {
            var reason = reason(theirs);
            return reason.equals(Refusal.NO_KEYS)
                    ? nobody(account, List.of(peer))
                    : new Found.Nobody(reason);
        }
        if (!peer.equals(self)) devices.addAll(usable(account, readiness(account, self)));
        return new Found.Ready(devices);
    }

    /// Those whose keys are authenticated, of the other side and of ourselves, and that read
    /// envelopes: what is said about keys is for them alone (XEP-0434 §5.2).
    Found authenticated(OmemoAccount account, BareJid peer) {
        if (fetches(account, List.of(peer))) return new Found.Fetching();
        var self = account.link().account().address();
        var devices = new LinkedHashSet<SessionKey>();
        for (var owner : List.of(peer, self)) {
            var verified =
                    readiness(account, owner).stream()
                            .filter(each -> each.trust() == TrustLevel.AUTHENTICATED)
                            .toList();
            devices.addAll(usable(account, verified));
        }
        devices.removeIf(each -> each.dialect() != Dialect.TWO);
        return devices.isEmpty()
                ? new Found.Nobody(Refusal.NOT_VERIFIED)
                : new Found.Ready(List.copyOf(devices));
    }

    /// Those of all who belong to a group. Who has no keys, or other ones than before, is left out
    /// and does not keep the others from reading.
    Found members(OmemoAccount account, List<BareJid> members) {
        if (fetches(account, members)) return new Found.Fetching();
        var devices = new ArrayList<SessionKey>();
        for (var member : members) devices.addAll(usable(account, readiness(account, member)));
        if (devices.isEmpty()) return nobody(account, members);
        devices.addAll(usable(account, readiness(account, account.link().account().address())));
        return new Found.Ready(devices);
    }

    private static Found nobody(OmemoAccount account, List<BareJid> members) {
        var again = false;
        for (var member : members) again |= account.keys().looksAgain(member);
        if (again) return new Found.Fetching();
        var silent = members.stream().anyMatch(account.keys()::isSilent);
        return new Found.Nobody(silent ? Refusal.NO_ANSWER : Refusal.NO_KEYS);
    }

    /// Whether something about these people or ourselves is on its way; all of it is asked for in
    /// one flight.
    private boolean fetches(OmemoAccount account, List<BareJid> people) {
        var all = new ArrayList<>(people);
        all.add(account.link().account().address());
        var known = true;
        for (var each : all) known &= account.keys().knowsLists(each);
        if (!known) return true;
        var fetches = false;
        for (var each : all) fetches |= awaits(account, readiness(account, each));
        return fetches;
    }

    private static String reason(List<DeviceReadiness> devices) {
        var states = devices.stream().map(DeviceReadiness::state).toList();
        if (states.contains(DeviceReadiness.State.NOT_VERIFIED)) return Refusal.NOT_VERIFIED;
        return states.contains(DeviceReadiness.State.NOT_TRUSTED)
                ? Refusal.NOT_TRUSTED
                : Refusal.NO_KEYS;
    }

    private static boolean awaits(OmemoAccount account, List<DeviceReadiness> devices) {
        var fetches = false;
        for (var each : devices) {
            var unseen = each.device().identity().isEmpty(); // it may turn out to be trusted
            if (each.state() != DeviceReadiness.State.READY && !unseen) continue;
            var key = each.key().orElseThrow();
            if (account.ratchets().session(key).isEmpty()) fetches |= account.keys().awaits(key);
        }
        return fetches;
    }

    private static List<SessionKey> usable(OmemoAccount account, List<DeviceReadiness> devices) {
        var usable = new ArrayList<SessionKey>();
        for (var each : devices) {
            if (each.state() != DeviceReadiness.State.READY) continue;
            var key = each.key().orElseThrow();
            if (account.ratchets().session(key).isPresent()
                    || account.keys().bundle(key).isPresent()) {
                usable.add(key);
            }
        }
        return usable;
    }

    private List<DeviceReadiness> readiness(OmemoAccount account, BareJid owner) {
        var own = account.ratchets().own().id();
        var self = account.link().account().address();
        return tables
                .database()
                .read(snapshot -> readiness(snapshot, account.link().account().id(), owner))
                .stream()
                .filter(each -> !(owner.equals(self) && each.device().address().device() == own))
                .toList();
    }

    /// Each device that is on a list, and whether it may receive.
    List<DeviceReadiness> readiness(Snapshot snapshot, AccountId account, BareJid owner) {
        var now = clock.instant();
        var listed =
                tables.devices().devices(snapshot, account, owner).stream()
                        .filter(device -> device.dialect().isPresent())
                        .toList();
        var habits = tables.habits().of(snapshot, account);
        var leavesOut =
                habits.leavesOut() && listed.stream().anyMatch(device -> device.isActive(now));
        var inactive = leavesOut ? Activity.LEFT_OUT : Activity.INACTIVE;
        return listed.stream()
                .map(device ->
                        new DeviceReadiness(
                                device,
                                level(snapshot, account, device),
                                device.isActive(now) ? Activity.ACTIVE : inactive,
                                habits.verifiedOnly()))
                .toList();
    }

    private TrustLevel level(Snapshot snapshot, AccountId account, Device device) {
        if (device.suspect()) return TrustLevel.COMPROMISED;
        var fingerprint = device.identity().map(IdentityKey::fingerprint).orElse(KeyTrust.UNSEEN);
        return trust.of(snapshot, account, device.address().owner(), fingerprint);
    }
}
