package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.KeyMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// The `<encrypted/>` of both dialects (XEP-0384 §5.4 and its version 0.3.0).
final class ElementProtocol {
    private static final String ENCRYPTED = "encrypted";

    /// No key of either dialect is near that long; the parsers behind eat nothing larger.
    private static final int LONGEST_KEY = 4 * 1024;

    private ElementProtocol() {}

    /// What a message is encrypted with, in the dialect that says more where both are there; empty
    /// where it is not, or where the element makes no sense.
    static Optional<EncryptedElement> of(Message message, BareJid own, int device) {
        var all = new ArrayList<EncryptedElement>();
        for (var dialect : List.of(Dialect.TWO, Dialect.LEGACY)) {
            element(message, dialect).flatMap(each -> read(each, dialect)).ifPresent(all::add);
        }
        return all.stream()
                .filter(each -> each.keyFor(own, device).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// Whether one of the dialects is there at all.
    static boolean isThere(Message message) {
        return element(message, Dialect.TWO).isPresent()
                || element(message, Dialect.LEGACY).isPresent();
    }

    private static Optional<StandardExtensionElement> element(Message message, Dialect dialect) {
        return Optional.ofNullable(message.getExtensionElement(ENCRYPTED, dialect.namespace()))
                .filter(StandardExtensionElement.class::isInstance)
                .map(StandardExtensionElement.class::cast);
    }

    private static Optional<EncryptedElement> read(
            StandardExtensionElement element, Dialect dialect) {
        var header = element.getFirstElement("header");
        if (header == null) return Optional.empty();
        var sender = number(header.getAttributeValue("sid"));
        if (sender.isEmpty()) return Optional.empty();
        var keys =
                switch (dialect) {
                    case LEGACY -> keys(header, Optional.empty(), "prekey");
                    case TWO -> keysByOwner(header);
                };
        var iv = child(header, "iv");
        var payload = child(element, "payload");
        return Optional.of(
                new EncryptedElement(dialect, sender.get(), keys, iv.orElse(Bytes.EMPTY), payload));
    }

    private static List<EncryptedElement.KeyFor> keysByOwner(StandardExtensionElement header) {
        var all = new ArrayList<EncryptedElement.KeyFor>();
        for (var keys : children(header, "keys")) {
            owner(keys.getAttributeValue("jid"))
                    .ifPresent(owner -> all.addAll(keys(keys, Optional.of(owner), "kex")));
        }
        return all;
    }

    private static List<EncryptedElement.KeyFor> keys(
            StandardExtensionElement parent, Optional<BareJid> owner, String exchange) {
        var all = new ArrayList<EncryptedElement.KeyFor>();
        for (var key : children(parent, "key")) {
            var device = number(key.getAttributeValue("rid"));
            var bytes = decoded(key.getText());
            if (device.isEmpty() || bytes.isEmpty()) continue;
            if (bytes.get().length() > LONGEST_KEY) continue;
            var said = key.getAttributeValue(exchange);
            var isExchange = "true".equals(said) || "1".equals(said);
            all.add(
                    new EncryptedElement.KeyFor(
                            owner, device.get(), new KeyMessage(bytes.get(), isExchange)));
        }
        return all;
    }

    static StandardExtensionElement element(EncryptedElement encrypted) {
        var namespace = encrypted.dialect().namespace();
        var header =
                StandardExtensionElement.builder("header", namespace)
                        .addAttribute("sid", Integer.toString(encrypted.sender()));
        switch (encrypted.dialect()) {
            case LEGACY -> {
                for (var key : encrypted.keys()) header.addElement(key(namespace, key, "prekey"));
                header.addElement("iv", encoded(encrypted.iv()));
            }
            case TWO -> byOwner(encrypted.keys(), header, namespace);
        }
        var element =
                StandardExtensionElement.builder(ENCRYPTED, namespace).addElement(header.build());
        encrypted.payload().ifPresent(bytes -> element.addElement("payload", encoded(bytes)));
        return element.build();
    }

    private static void byOwner(
            List<EncryptedElement.KeyFor> keys,
            StandardExtensionElement.Builder header,
            String namespace) {
        var owners = new LinkedHashMap<BareJid, StandardExtensionElement.Builder>();
        for (var key : keys) {
            owners.computeIfAbsent(
                            key.owner().orElseThrow(),
                            owner ->
                                    StandardExtensionElement.builder("keys", namespace)
                                            .addAttribute("jid", owner.toString()))
                    .addElement(key(namespace, key, "kex"));
        }
        owners.values().forEach(each -> header.addElement(each.build()));
    }

    private static StandardExtensionElement key(
            String namespace, EncryptedElement.KeyFor key, String exchange) {
        var element =
                StandardExtensionElement.builder("key", namespace)
                        .addAttribute("rid", Integer.toString(key.device()))
                        .setText(encoded(key.message().bytes()));
        if (key.message().keyExchange()) element.addAttribute(exchange, "true");
        return element.build();
    }

    private static Optional<Bytes> child(StandardExtensionElement parent, String name) {
        var child = parent.getFirstElement(name);
        return child == null ? Optional.empty() : decoded(child.getText());
    }

    private static Optional<BareJid> owner(String jid) {
        try {
            return jid == null ? Optional.empty() : Optional.of(JidCreate.bareFrom(jid));
        } catch (XmppStringprepException none) {
            return Optional.empty();
        }
    }

    /// All children of a name; Smack has null where there is no child at all.
    static List<StandardExtensionElement> children(StandardExtensionElement parent, String name) {
        return Optional.ofNullable(parent.getElements(name)).orElse(List.of());
    }

    /// The id of a device: 1 to 2^31-1 (§5.1).
    static Optional<Integer> number(String text) {
        try {
            var number = text == null ? 0 : Integer.parseInt(text.strip());
            return number > 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    static Optional<Bytes> decoded(String base64) {
        try {
            return base64 == null
                    ? Optional.empty()
                    : Optional.of(Bytes.of(Base64.getMimeDecoder().decode(base64)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String encoded(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
