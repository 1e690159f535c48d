package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Decisions that are only written down.
public final class FakeTrust implements Trust {
    public final List<String> made = new ArrayList<>();
    public List<CodeFinding> findings = List.of();
    public KeyStanding standing = KeyStanding.OPEN;
    public Map<String, Decision> decisions = Map.of();
    private final IdentityKey here = TestKeys.key();

    /// The keys of our devices that were compared, this one among them.
    public Map<Integer, IdentityKey> own = Map.of(31415, here);

    @Override
    public Optional<String> fingerprint(AccountId account, BareJid owner, int device) {
        return Optional.empty();
    }

    @Override
    public void change(AccountId account, BareJid owner, String fingerprint, TrustChange change) {
        made.add(owner + " " + fingerprint + " " + change);
    }

    @Override
    public Map<String, Decision> decisions(AccountId account, BareJid owner) {
        return decisions;
    }

    @Override
    public void forget(AccountId account, BareJid owner, int device, String fingerprint) {
        made.add("forgot " + owner + " " + device);
    }

    @Override
    public List<CodeFinding> compare(AccountId account, VerificationCode code) {
        return findings;
    }

    @Override
    public KeyStanding standing(AccountId account, BareJid owner, IdentityKey key) {
        return standing;
    }

    @Override
    public void adopt(AccountId account, VerificationCode code) {
        made.add("adopted " + code.owner());
    }

    @Override
    public void stop(AccountId account, VerificationCode code) {
        made.add("stopped " + code.owner());
    }

    @Override
    public void adoptWithout(AccountId account, VerificationCode code) {
        made.add("adopted but for the wrong key " + code.owner());
    }

    @Override
    public Optional<String> ownCode(
            AccountId account, BareJid address, Dialect dialect, CodeExtent extent) {
        var keys = extent == CodeExtent.THIS_DEVICE ? Map.of(31415, here) : own;
        return Optional.of(VerificationCode.uri(dialect, address, keys));
    }
}
