package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What the window and the command line ask about trust. Queries may wait for the database;
/// commands return at once.
public interface Trust {
    /// The fingerprint of a device, where its key is known; the one it shows now, if that is
    /// another one than before.
    Optional<String> fingerprint(AccountId account, BareJid owner, int device);

    /// What was decided about the keys of a person, by fingerprint.
    Map<String, Decision> decisions(AccountId account, BareJid owner);

    /// Nothing counts as decided about a key any more, and its device as never seen.
    void forget(AccountId account, BareJid owner, int device, String fingerprint);

    /// The user decides about a key. Where it was a device's second one, and the user goes on with
    /// it, it is the device's key now.
    void change(AccountId account, BareJid owner, String fingerprint, TrustChange change);

    /// What a code says, held against what is known; nothing changes.
    List<CodeFinding> compare(AccountId account, VerificationCode code);

    /// How a key of somebody stands now.
    KeyStanding standing(AccountId account, BareJid owner, IdentityKey key);

    /// Adopts what a code says. Where a key does not match, nothing goes to its owner from now on
    /// until somebody decides about that key.
    void adopt(AccountId account, VerificationCode code);

    /// The same for those keys alone that do not match; nothing else of the code counts yet.
    void stop(AccountId account, VerificationCode code);

    /// Adopts what a code says, and refuses the keys that do not match, so that the others of that
    /// person are written to again.
    void adoptWithout(AccountId account, VerificationCode code);

    /// Our code; empty before there are keys.
    Optional<String> ownCode(
            AccountId account, BareJid address, Dialect dialect, CodeExtent extent);

    /// The code of this device and of our other ones that were compared.
    default Optional<String> ownCode(AccountId account, BareJid address, Dialect dialect) {
        return ownCode(account, address, dialect, CodeExtent.ALL_VERIFIED);
    }
}
