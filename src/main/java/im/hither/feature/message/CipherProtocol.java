package im.hither.feature.message;

import java.util.Map;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.eme.element.ExplicitMessageEncryptionElement;

/// Names what a message is encrypted with: by its element, else by what XEP-0380 says beside it.
final class CipherProtocol {
    private static final Map<String, String> NAMES =
            Map.of(
                    "eu.siacs.conversations.axolotl", "OMEMO",
                    "urn:xmpp:omemo:1", "OMEMO",
                    "urn:xmpp:omemo:2", "OMEMO",
                    "urn:xmpp:openpgp:0", "OpenPGP",
                    "jabber:x:encrypted", "OpenPGP",
                    "urn:xmpp:otr:0", "OTR");

    private CipherProtocol() {}

    static Optional<String> of(Message message) {
        var element =
                message.getExtensions().stream()
                        .map(extension -> NAMES.get(extension.getNamespace()))
                        .filter(name -> name != null)
                        .findFirst();
        return element.or(() -> announced(message));
    }

    private static Optional<String> announced(Message message) {
        var announcement = ExplicitMessageEncryptionElement.from(message);
        if (announcement == null) return Optional.empty();
        var namespace = announcement.getEncryptionNamespace();
        var name = Optional.ofNullable(announcement.getName()).orElse(namespace);
        return Optional.of(NAMES.getOrDefault(namespace, name));
    }
}
