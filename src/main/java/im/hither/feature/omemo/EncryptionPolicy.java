package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.storage.Snapshot;
import org.jxmpp.jid.BareJid;

/// Which conversations are encrypted: all with a person, until the user decides otherwise; never
/// those with a server or a gateway.
final class EncryptionPolicy {
    private final ChoiceRepository choices;

    EncryptionPolicy(ChoiceRepository choices) {
        this.choices = choices;
    }

    /// @param canReceive whether our server lets us show our own keys, without which nobody could
    ///   answer
    EncryptionState of(
            Snapshot snapshot,
            ConversationId conversation,
            ConversationKind kind,
            BareJid peer,
            boolean canReceive) {
        if (kind != ConversationKind.CHAT || !peer.hasLocalpart()) return EncryptionState.CANNOT;
        var chosen = choices.encrypted(snapshot, conversation);
        if (chosen.isPresent()) {
            return chosen.get() ? EncryptionState.ENCRYPTED : EncryptionState.OFF;
        }
        return canReceive ? EncryptionState.ENCRYPTED : EncryptionState.NO_KEYS_OF_OURS;
    }
}
