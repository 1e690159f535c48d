package im.hither.feature.trust;

import im.hither.domain.SentId;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.Incoming;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// Trust messages (XEP-0434 0.6.0), used as XEP-0450 0.4.0 says.
final class TrustMessageProtocol {
    private static final String NAME = "trust-message";
    private static final String NAMESPACE = "urn:xmpp:tm:0";
    private static final String USAGE = "urn:xmpp:atm:1";
    private static final String ENVELOPE = "urn:xmpp:sce:1";
    private static final int KEY = 32;

    private TrustMessageProtocol() {}

    /// What a device says, where it was said inside an encryption and in the way we know; empty for
    /// everything else, and where one part of it makes no sense.
    static List<Statement> statements(Incoming incoming) {
        if (!incoming.envelope().seals(NAME, NAMESPACE)) return List.of();
        return incoming.envelope()
                .element(NAME, NAMESPACE)
                .filter(each -> USAGE.equals(each.getAttributeValue("usage")))
                .filter(each ->
                        Dialect.TWO.namespace().equals(each.getAttributeValue("encryption")))
                .map(TrustMessageProtocol::statements)
                .orElse(List.of());
    }

    /// When its author says it was said; the server's word for it where there is none.
    static Instant said(Incoming incoming) {
        var stamp =
                incoming.envelope()
                        .element("time", ENVELOPE)
                        .map(each -> each.getAttributeValue("stamp"))
                        .orElse("");
        try {
            var said = Instant.parse(stamp.endsWith("Z") ? stamp : stamp + "Z");
            return said.isAfter(incoming.at()) ? incoming.at() : said;
        } catch (DateTimeParseException none) {
            return incoming.at();
        }
    }

    private static List<Statement> statements(StandardExtensionElement message) {
        var all = new ArrayList<Statement>();
        for (var owner : message.getElements()) {
            if (!owner.getElementName().equals("key-owner")) continue;
            var address = address(owner.getAttributeValue("jid"));
            if (address.isEmpty()) return List.of();
            for (var each : owner.getElements()) {
                var vouches = each.getElementName().equals("trust");
                if (!vouches && !each.getElementName().equals("distrust")) continue;
                var key = key(each.getText());
                if (key.isEmpty()) return List.of();
                all.add(new Statement(address.get(), key.get(), vouches));
            }
        }
        return all.size() <= CodeParser.MOST_KEYS ? List.copyOf(all) : List.of();
    }

    private static Optional<BareJid> address(String jid) {
        try {
            return Optional.of(JidCreate.bareFrom(jid == null ? "" : jid))
                    .filter(BareJid::hasLocalpart);
        } catch (XmppStringprepException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Bytes> key(String text) {
        try {
            var key = Base64.getDecoder().decode(text == null ? "" : text.strip());
            return Optional.of(Bytes.of(key)).filter(each -> each.length() == KEY);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String stanza(SentId id, BareJid to, List<Statement> statements) {
        var element =
                StandardExtensionElement.builder(NAME, NAMESPACE)
                        .addAttribute("usage", USAGE)
                        .addAttribute("encryption", Dialect.TWO.namespace());
        var byOwner = new LinkedHashMap<BareJid, StandardExtensionElement.Builder>();
        for (var each : statements) {
            byOwner.computeIfAbsent(each.owner(), TrustMessageProtocol::owner)
                    .addElement(
                            StandardExtensionElement.builder(
                                            each.trusted() ? "trust" : "distrust", NAMESPACE)
                                    .setText(Base64.getEncoder().encodeToString(each.key().array()))
                                    .build());
        }
        byOwner.values().forEach(owner -> element.addElement(owner.build()));
        return StanzaBuilder.buildMessage(id.value())
                .to(to)
                .ofType(Message.Type.chat)
                .addExtension(element.build())
                .addExtension(StoreHint.INSTANCE)
                .build()
                .toXML()
                .toString();
    }

    private static StandardExtensionElement.Builder owner(BareJid address) {
        return StandardExtensionElement.builder("key-owner", NAMESPACE)
                .addAttribute("jid", address.toString());
    }
}
