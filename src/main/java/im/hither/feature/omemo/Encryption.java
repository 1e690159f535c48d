package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.feature.message.Cover;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// What the window and the command line ask about encryption. Queries may wait for the database;
/// commands return at once.
public interface Encryption {
    /// Whether what is written here is encrypted.
    EncryptionState state(ConversationId conversation);

    /// What would become of the next message.
    Prospect prospect(ConversationId conversation);

    /// Everybody whom what is written there is for, and whether they could read it.
    List<Reader> readers(ConversationId conversation);

    /// Which devices the next message would go to; empty in rooms, and where nothing is encrypted.
    Optional<Reach> reach(ConversationId conversation);

    /// What would be put around the next message if it is encrypted.
    default Cover cover(ConversationId conversation) {
        return new Cover(1, 1);
    }

    /// The user decides for a conversation.
    void choose(ConversationId conversation, boolean encrypted);

    /// How an account encrypts where nobody has decided for a conversation.
    Habits habits(AccountId account);

    void keep(AccountId account, Habits habits);

    /// Finds out about the other side's keys.
    void look(ConversationId conversation);

    /// The devices of somebody, and whether they could read the next message.
    List<DeviceReadiness> readiness(AccountId account, BareJid owner);

    /// Whether somebody's device lists are known.
    boolean known(AccountId account, BareJid owner);

    /// Somebody has decided which key a device has, where another one had come under its id.
    void accept(AccountId account, BareJid owner, int device, IdentityKey key);

    /// The key of a device counts as never seen.
    void forget(AccountId account, BareJid owner, int device);

    /// Takes devices of ours off our lists, so that nobody writes to them any more.
    void retire(AccountId account, Set<Integer> devices);

    Optional<OmemoService.OwnFingerprint> own(AccountId account);

    /// Begins a new session with a device of somebody in a conversation; false where that cannot be
    /// now.
    boolean reset(ConversationId conversation, BareJid owner, int device);
}
