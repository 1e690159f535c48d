package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.InnerStanza;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlElement;
import org.jivesoftware.smack.util.StringUtils;
import org.jivesoftware.smackx.eme.element.ExplicitMessageEncryptionElement;
import org.jivesoftware.smackx.hints.element.StoreHint;
import org.jxmpp.jid.BareJid;

/// What of a stanza goes into the encryption, what stays outside, and how both become one again: an
/// envelope in omemo:2 (XEP-0420 0.5.0, XEP-0384 §5.4.1), a body in the old dialect.
final class StanzaProtocol {
    private static final String CLIENT = "jabber:client";
    private static final String SCE = "urn:xmpp:sce:1";

    /// What a device says about keys (XEP-0434).
    private static final String TRUST = "urn:xmpp:tm:0";

    /// What people wrote or did with what others wrote; servers may read none of it.
    private static final Set<String> CONTENT =
            Set.of(
                    CLIENT,
                    "urn:xmpp:message-correct:0",
                    "urn:xmpp:message-retract:1",
                    "urn:xmpp:reactions:0",
                    "urn:xmpp:reply:0",
                    "urn:xmpp:fallback:0",
                    "jabber:x:oob",
                    "urn:xmpp:styling:0",
                    TRUST);

    /// Outside beside a body of the old dialect, which cannot hold it: without it a correction
    /// would be a second message (XEP-0308).
    private static final String CORRECTION = "urn:xmpp:message-correct:0";

    /// What a server has to see, and therefore nobody may say inside (XEP-0420 §5).
    private static final Set<String> FORBIDDEN_INSIDE =
            Set.of(
                    "urn:xmpp:hints",
                    "urn:xmpp:sid:0",
                    "http://jabber.org/protocol/address",
                    "urn:xmpp:eme:0",
                    "urn:xmpp:delay",
                    "urn:xmpp:carbons:2",
                    "urn:xmpp:mam:2",
                    "urn:xmpp:forward:0",
                    Dialect.LEGACY.namespace(),
                    Dialect.TWO.namespace());

    private static final int LONGEST_PADDING = 200;

    private StanzaProtocol() {}

    /// Whether a stanza of ours holds something that people wrote.
    static boolean hasContent(Message message) {
        return message.getBody() != null || !content(message).isEmpty();
    }

    /// Whether there is nothing but a body, perhaps one that corrects another: what the old dialect
    /// can carry.
    static boolean isBodyAlone(Message message) {
        return message.getBody() != null
                && content(message).stream()
                        .allMatch(each ->
                                each.getNamespace().equals(CLIENT)
                                        || each.getNamespace().equals(CORRECTION));
    }

    /// Whether it tells other devices about keys, which is for those alone whose keys are
    /// authenticated.
    static boolean isTrust(Message message) {
        return message.hasExtension("trust-message", TRUST);
    }

    private static List<XmlElement> content(Message message) {
        return message.getExtensions().stream()
                .filter(each -> CONTENT.contains(each.getNamespace()))
                .toList();
    }

    /// The envelope of omemo:2, padded so that its length tells little. What is said about keys has
    /// its time and place, so that nobody can show it out of turn or elsewhere (XEP-0434 §5.2).
    static Bytes envelope(Message message, BareJid from, SecureRandom random, Instant now) {
        var content = new StringBuilder();
        for (var each : content(message)) content.append(each.toXML());
        var to =
                message.getType() == Message.Type.groupchat || isTrust(message)
                        ? "<to jid='%s'/>".formatted(escaped(message.getTo().asBareJid()))
                        : ""; // a room's server could else show it in another room
        var time = isTrust(message) ? "<time stamp='%s'/>".formatted(now) : "";
        var padding = new byte[1 + random.nextInt(LONGEST_PADDING)];
        random.nextBytes(padding);
        var envelope =
                "<envelope xmlns='%s'><content>%s</content><rpad>%s</rpad>%s%s<from jid='%s'/></envelope>"
                        .formatted(
                                SCE,
                                content,
                                Base64.getEncoder().encodeToString(padding),
                                time,
                                to,
                                escaped(from));
        return Bytes.of(envelope.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(BareJid address) {
        return StringUtils.escapeForXmlAttribute(address).toString();
    }

    static Bytes body(Message message) {
        return Bytes.of(message.getBody().getBytes(StandardCharsets.UTF_8));
    }

    /// What goes over the wire: the stanza without what is inside the elements now.
    static String sealed(Message clear, List<EncryptedElement> elements) {
        var builder = clear.asBuilder(clear.getStanzaId());
        var legacy = elements.stream().anyMatch(element -> element.dialect() == Dialect.LEGACY);
        for (var each : content(clear)) {
            if (legacy && each.getNamespace().equals(CORRECTION)) continue;
            builder.removeExtension(each.getElementName(), each.getNamespace());
        }
        for (var element : elements) builder.addExtension(ElementProtocol.element(element));
        var namespace = (legacy ? Dialect.LEGACY : Dialect.TWO).namespace();
        builder.addExtension(new ExplicitMessageEncryptionElement(namespace, "OMEMO"));
        if (!clear.hasExtension(StoreHint.ELEMENT, StoreHint.NAMESPACE)) {
            builder.addExtension(StoreHint.INSTANCE);
        }
        return builder.build().toXML().toString();
    }

    /// What its author said in omemo:2, as a stanza with the outer one's addresses; empty where the
    /// envelope makes no sense, or names another author or another place.
    ///
    /// @param places where it may have been said
    static Optional<Message> opened(
            Message outside, BareJid author, Set<BareJid> places, Bytes envelope) {
        return InnerStanza.element(text(envelope))
                .filter(each -> each.getElementName().equals("envelope"))
                .filter(each -> each.getNamespace().equals(SCE))
                .filter(each -> isFrom(each, author))
                .filter(each -> isTo(each, places))
                .filter(each -> each.getFirstElement("content") != null)
                .flatMap(each -> stanza(outside, spoken(each)));
    }

    /// The content, and the time that its author gives.
    private static List<StandardExtensionElement> spoken(StandardExtensionElement envelope) {
        return Stream.concat(
                        envelope.getFirstElement("content").getElements().stream()
                                .filter(each -> !each.getNamespace().equals(SCE)),
                        envelope.getElements("time").stream().limit(1))
                .toList();
    }

    private static boolean isFrom(StandardExtensionElement envelope, BareJid author) {
        var from = envelope.getFirstElement("from");
        return from == null || author.toString().equals(bare(from.getAttributeValue("jid")));
    }

    private static boolean isTo(StandardExtensionElement envelope, Set<BareJid> places) {
        var to = envelope.getFirstElement("to");
        return to == null
                || places.stream()
                        .anyMatch(
                                each -> each.toString().equals(bare(to.getAttributeValue("jid"))));
    }

    private static String bare(String jid) {
        return jid == null ? "" : jid.split("/", 2)[0];
    }

    private static Optional<Message> stanza(
            Message outside, List<StandardExtensionElement> content) {
        var builder = emptied(outside);
        var xml = new StringBuilder();
        for (var each : content) {
            if (!FORBIDDEN_INSIDE.contains(each.getNamespace())) xml.append(each.toXML());
        }
        var shell = builder.toXML().toString();
        var end =
                shell.endsWith("/>") ? shell.length() - 2 : shell.length() - "</message>".length();
        var open = shell.substring(0, end) + (shell.endsWith("/>") ? ">" : "");
        return InnerStanza.message(open + xml + "</message>");
    }

    /// What its author said in the old dialect.
    static Message opened(Message outside, Bytes body) {
        var builder = emptied(outside).asBuilder(outside.getStanzaId()).setBody(text(body));
        var corrects = outside.getExtensionElement("replace", CORRECTION);
        if (corrects instanceof ExtensionElement element) builder.addExtension(element);
        return builder.build();
    }

    /// The stanza with nothing in it, as for a message without content.
    static Message emptied(Message outside) {
        var builder = outside.asBuilder(outside.getStanzaId());
        for (var each : new ArrayList<>(outside.getExtensions())) {
            builder.removeExtension(each.getElementName(), each.getNamespace());
        }
        return builder.build();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
