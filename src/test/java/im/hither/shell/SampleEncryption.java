package im.hither.shell;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.EncryptionState;
import im.hither.feature.omemo.Habits;
import im.hither.feature.omemo.OmemoService;
import im.hither.feature.omemo.Prospect;
import im.hither.feature.omemo.Reach;
import im.hither.feature.omemo.Reader;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// Everything is encrypted, until somebody turns it off.
final class SampleEncryption implements Encryption {
    private Prospect prospect = Prospect.ENCRYPTED;

    @Override
    public EncryptionState state(ConversationId conversation) {
        return prospect == Prospect.OFF ? EncryptionState.OFF : EncryptionState.ENCRYPTED;
    }

    @Override
    public Prospect prospect(ConversationId conversation) {
        return prospect;
    }

    @Override
    public void choose(ConversationId conversation, boolean encrypted) {
        prospect = encrypted ? Prospect.ENCRYPTED : Prospect.OFF;
    }

    @Override
    public void look(ConversationId conversation) {}

    @Override
    public Habits habits(AccountId account) {
        return Habits.USUAL;
    }

    @Override
    public void keep(AccountId account, Habits habits) {}

    @Override
    public List<Reader> readers(ConversationId conversation) {
        return List.of();
    }

    @Override
    public List<DeviceReadiness> readiness(AccountId account, BareJid owner) {
        return List.of();
    }

    @Override
    public boolean known(AccountId account, BareJid owner) {
        return true;
    }

    @Override
    public Optional<OmemoService.OwnFingerprint> own(AccountId account) {
        return Optional.empty();
    }

    @Override
    public void accept(AccountId account, BareJid owner, int device, IdentityKey key) {}

    @Override
    public void forget(AccountId account, BareJid owner, int device) {}

    @Override
    public void retire(AccountId account, Set<Integer> devices) {}

    @Override
    public Optional<Reach> reach(ConversationId conversation) {
        return Optional.empty();
    }

    @Override
    public boolean reset(ConversationId conversation, BareJid owner, int device) {
        return false;
    }
}
