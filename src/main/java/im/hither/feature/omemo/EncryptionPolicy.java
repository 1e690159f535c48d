package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.storage.Snapshot;
import org.jxmpp.jid.BareJid;

/// Which conversations are encrypted: all with a person and all private groups, until the user
/// decides otherwise for a conversation or for the account; never those with a server, a gateway or
/// a public room.
final class EncryptionPolicy {
    private final ChoiceRepository choices;
    private final HabitRepository habits;
    private final Audience audience;

    EncryptionPolicy(ChoiceRepository choices, HabitRepository habits, Audience audience) {
        this.choices = choices;
        this.habits = habits;
        this.audience = audience;
    }

    /// @param canReceive whether our server lets us show our own keys, without which nobody could
    ///   answer
    EncryptionState of(
            Snapshot snapshot,
            ConversationId conversation,
            ConversationKind kind,
            BareJid peer,
            boolean canReceive) {
        var chosen = choices.encrypted(snapshot, conversation);
        switch (kind) {
            case CHAT -> {
                if (!peer.hasLocalpart()) return EncryptionState.CANNOT;
            }
            case ROOM -> {
                if (!audience.isPrivate(snapshot, conversation)) {
                    return chosen.orElse(false)
                            ? EncryptionState.ROOM_OPENED
                            : EncryptionState.CANNOT;
                }
            }
            case PRIVATE -> {
                return EncryptionState.CANNOT;
            }
        }
        if (chosen.isPresent()) {
            return chosen.get() ? EncryptionState.ENCRYPTED : EncryptionState.OFF;
        }
        if (!habits.of(snapshot, conversation).encrypts()) return EncryptionState.OFF;
        return canReceive ? EncryptionState.ENCRYPTED : EncryptionState.NO_KEYS_OF_OURS;
    }
}
