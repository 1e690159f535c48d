package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.session.Refusal;
import im.hither.storage.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Which devices a message goes to: those of the other side that may receive, and our own other
/// ones. What is not known yet is asked for. Account thread.
final class Recipients {
    private final Tables tables;
    private final KeyTrust trust;

    Recipients(Tables tables, KeyTrust trust) {
        this.tables = tables;
        this.trust = trust;
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
        var self = account.link().account().address();
        var knowsTheirs = account.keys().knowsLists(peer); // both are asked for in one flight
        var knowsOurs = account.keys().knowsLists(self);
        if (!knowsTheirs || !knowsOurs) return new Found.Fetching();
        var theirs = readiness(account, peer);
        var ours = readiness(account, self);
        var fetchesTheirs = fetches(account, theirs);
        var fetchesOurs = fetches(account, ours);
        if (fetchesTheirs || fetchesOurs) return new Found.Fetching();
        theirs = readiness(account, peer); // what was fetched may have changed it
        if (theirs.stream().anyMatch(each -> each.state() == DeviceReadiness.State.KEY_CHANGED)) {
            return new Found.Nobody(Refusal.KEY_CHANGED);
        }
        var devices = usable(account, theirs);
        if (devices.isEmpty()) {
            var reason = reason(theirs);
            return reason.equals(Refusal.NO_KEYS) && account.keys().looksAgain(peer)
                    ? new Found.Fetching()
                    : new Found.Nobody(reason);
        }
        if (!peer.equals(self)) devices.addAll(usable(account, ours));
        return new Found.Ready(devices);
    }

    private static String reason(List<DeviceReadiness> devices) {
        return devices.stream().anyMatch(each -> each.state() == DeviceReadiness.State.NOT_TRUSTED)
                ? Refusal.NOT_TRUSTED
                : Refusal.NO_KEYS;
    }

    private static boolean fetches(OmemoAccount account, List<DeviceReadiness> devices) {
        var fetches = false;
        for (var each : devices) {
            if (each.state() != DeviceReadiness.State.READY) continue;
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
        return tables.devices().devices(snapshot, account, owner).stream()
                .filter(device -> device.dialect().isPresent())
                .map(device -> new DeviceReadiness(device, level(snapshot, account, device)))
                .toList();
    }

    private TrustLevel level(Snapshot snapshot, AccountId account, Device device) {
        if (device.suspect()) return TrustLevel.COMPROMISED;
        return device.identity()
                .map(key ->
                        trust.of(snapshot, account, device.address().owner(), key.fingerprint()))
                .orElse(TrustLevel.TRUSTED);
    }
}
