package im.hither.feature.trust;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.ConversationKind;
import im.hither.domain.Encrypted;
import im.hither.feature.omemo.DeviceKeys;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.trust.PendingRepository.Pending;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;

/// Takes over what other devices of ours and those of contacts say about keys (XEP-0450).
public final class TrustMessageHandler implements InboundHandler {
    private final Deciding deciding;
    private final DeviceKeys devices;

    public TrustMessageHandler(TrustRepository decisions, DeviceKeys devices) {
        this.deciding = new Deciding(decisions, new PendingRepository(), devices);
        this.devices = devices;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.CHAT) return Outcome.NONE;
        return incoming.envelope()
                .encrypted()
                .filter(how -> how.cause().isEmpty())
                .map(how -> heard(incoming, how, tx))
                .orElse(Outcome.NONE);
    }

    private Outcome heard(Incoming incoming, Encrypted how, Transaction tx) {
        var statements = TrustMessageProtocol.statements(incoming);
        if (statements.isEmpty()) return Outcome.NONE;
        var said = TrustMessageProtocol.said(incoming);
        var account = incoming.account();
        var sender = devices.key(tx, account, incoming.author(), how.device());
        var counts =
                sender.map(IdentityKey::fingerprint)
                        .filter(key ->
                                deciding.hear(
                                        tx,
                                        account,
                                        incoming.self(),
                                        incoming.author(),
                                        key,
                                        statements.stream()
                                                .map(each -> new Pending(each, said))
                                                .toList()));
        return counts.isPresent()
                ? Outcome.of(new KeysChanged(account, tx.commit()))
                : Outcome.NONE;
    }
}
