package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Activity;
import im.hither.feature.omemo.Device;
import im.hither.feature.omemo.DeviceAddress;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.EncryptionState;
import im.hither.feature.omemo.Habits;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.Prospect;
import im.hither.feature.omemo.Reach;
import im.hither.feature.omemo.Reader;
import im.hither.feature.omemo.SignedLabel;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// Devices of people, and our own.
final class FakeDevices implements Encryption {
    private static final Instant SEEN = Instant.parse("2026-11-28T09:41:00Z");

    /// What was asked for.
    final List<String> done = new ArrayList<>();

    boolean online = true;

    /// Whom the conversation is for.
    final List<BareJid> people = new ArrayList<>(List.of(KeysCard.ROMEO));

    final List<DeviceReadiness> all = new ArrayList<>();
    private final IdentityKey own = TestKeys.key(0);

    IdentityKey add(BareJid owner, int id, Optional<String> label, TrustLevel trust) {
        var pair = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity();
        var key = pair.publicKey();
        add(
                owner,
                id,
                label.map(each -> SignedLabel.of(each, pair, new SecureRandom())),
                Optional.of(key),
                Optional.empty(),
                trust,
                Activity.ACTIVE);
        return key;
    }

    void add(
            BareJid owner,
            int id,
            Optional<SignedLabel> label,
            Optional<IdentityKey> key,
            Optional<IdentityKey> shown,
            TrustLevel trust,
            Activity activity) {
        var device =
                new Device(
                        new DeviceAddress(owner, id),
                        true,
                        true,
                        label,
                        key,
                        shown,
                        key.isPresent() ? Optional.empty() : Optional.of("closed"),
                        SEEN.minus(Duration.ofDays(40)),
                        SEEN);
        all.add(new DeviceReadiness(device, trust, activity, false));
    }

    @Override
    public Habits habits(AccountId account) {
        return Habits.USUAL;
    }

    @Override
    public void keep(AccountId account, Habits habits) {}

    @Override
    public List<Reader> readers(ConversationId conversation) {
        return people.stream().map(each -> new Reader(each, true, devices(each))).toList();
    }

    private List<DeviceReadiness> devices(BareJid owner) {
        return all.stream().filter(each -> each.device().address().owner().equals(owner)).toList();
    }

    @Override
    public List<DeviceReadiness> readiness(AccountId account, BareJid owner) {
        return devices(owner);
    }

    @Override
    public Optional<OwnFingerprint> own(AccountId account) {
        return Optional.of(new OwnFingerprint(31415, own.fingerprint()));
    }

    @Override
    public EncryptionState state(ConversationId conversation) {
        return EncryptionState.ENCRYPTED;
    }

    @Override
    public Prospect prospect(ConversationId conversation) {
        return Prospect.ENCRYPTED;
    }

    @Override
    public void choose(ConversationId conversation, boolean encrypted) {}

    @Override
    public void look(ConversationId conversation) {}

    @Override
    public boolean known(AccountId account, BareJid owner) {
        return true;
    }

    @Override
    public void accept(AccountId account, BareJid owner, int device, IdentityKey key) {
        done.add("accept " + owner + " " + device);
    }

    @Override
    public void forget(AccountId account, BareJid owner, int device) {
        done.add("forget " + owner + " " + device);
    }

    @Override
    public void retire(AccountId account, Set<Integer> devices) {
        done.add("retire " + devices);
    }

    @Override
    public Optional<Reach> reach(ConversationId conversation) {
        return Optional.empty();
    }

    @Override
    public boolean reset(ConversationId conversation, BareJid owner, int device) {
        done.add("reset " + owner + " " + device);
        return online;
    }
}
