package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.KeyMessage;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// An `<encrypted/>` of one of the dialects.
///
/// @param sender the id of the device that wrote it
/// @param iv of the old dialect, empty in omemo:2
/// @param payload missing in a message that only turns ratchets
record EncryptedElement(
        Dialect dialect, int sender, List<KeyFor> keys, Bytes iv, Optional<Bytes> payload) {
    EncryptedElement {
        keys = List.copyOf(keys);
    }

    /// The one for a device; the old dialect does not say whose it is.
    Optional<KeyMessage> keyFor(BareJid owner, int device) {
        return keys.stream()
                .filter(key -> key.device() == device)
                .filter(key -> key.owner().isEmpty() || key.owner().get().equals(owner))
                .map(KeyFor::message)
                .findFirst();
    }

    /// @param owner empty in the old dialect
    record KeyFor(Optional<BareJid> owner, int device, KeyMessage message) {}
}
