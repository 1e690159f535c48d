package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// What a test says of encryption; it notes what is asked for.
final class FakeEncryption implements Encryption {
    final List<Reader> readers = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    private final Consumer<Event> told;
    EncryptionState state = EncryptionState.ENCRYPTED;
    Optional<Reach> reach = Optional.empty();
    Prospect prospect = Prospect.ENCRYPTED;
    Habits habits = Habits.USUAL;
    boolean online = true;

    /// @param told hears what the program would publish
    FakeEncryption(Consumer<Event> told) {
        this.told = told;
    }

    /// Somebody with a device that is trusted so far, and has keys unless there is trouble.
    static DeviceReadiness device(
            BareJid owner, int id, TrustLevel trust, Optional<String> trouble) {
        var key = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity().publicKey();
        return new DeviceReadiness(
                new Device(
                        new DeviceAddress(owner, id),
                        true,
                        false,
                        Optional.empty(),
                        Optional.of(key).filter(_ -> trouble.isEmpty()),
                        Optional.empty(),
                        trouble,
                        Instant.EPOCH,
                        Instant.EPOCH),
                trust);
    }

    @Override
    public EncryptionState state(ConversationId conversation) {
        return state;
    }

    @Override
    public Prospect prospect(ConversationId conversation) {
        return prospect;
    }

    @Override
    public Habits habits(AccountId account) {
        return habits;
    }

    @Override
    public void keep(AccountId account, Habits now) {
        habits = now;
    }

    @Override
    public List<Reader> readers(ConversationId conversation) {
        return readers;
    }

    @Override
    public void choose(ConversationId conversation, boolean encrypted) {
        done.add("choose " + encrypted);
        state = encrypted ? EncryptionState.ENCRYPTED : EncryptionState.OFF;
        prospect = encrypted ? Prospect.ENCRYPTED : Prospect.OFF;
        told.accept(new KeysChanged(new AccountId(1), 1));
    }

    @Override
    public void look(ConversationId conversation) {
        done.add("look");
        told.accept(new KeysChanged(new AccountId(1), 1));
    }

    @Override
    public List<DeviceReadiness> readiness(AccountId account, BareJid owner) {
        return readers.stream()
                .filter(reader -> reader.person().equals(owner))
                .flatMap(reader -> reader.devices().stream())
                .toList();
    }

    @Override
    public boolean known(AccountId account, BareJid owner) {
        return true;
    }

    @Override
    public Optional<OwnFingerprint> own(AccountId account) {
        return Optional.of(new OwnFingerprint(31415, "ab".repeat(32)));
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
        return reach;
    }

    @Override
    public boolean reset(ConversationId conversation, BareJid owner, int device) {
        if (online) done.add("reset " + owner + " " + device);
        return online;
    }
}
