package im.hither.feature.message;

import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.session.Incoming;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.jivesoftware.smackx.sid.element.OriginIdElement;

/// Messages with a text (RFC 6121 §5.2), and what stands in the place of one.
final class MessageProtocol {
    private static final String RETRACT = "urn:xmpp:message-retract:1";
    private static final String UNREADABLE = "unreadable";
    private static final String UNREADABLE_NAMESPACE = "urn:hither:unreadable";
    private static final Optional<Content> BROKEN = Optional.of(new Content.Unreadable());

    private MessageProtocol() {}

    /// What the bubble shows; empty for a stanza that is no message to people. The text beside
    /// something encrypted is whatever anybody on the way wrote, so it is never shown.
    static Optional<Content> content(Incoming incoming) {
        var envelope = incoming.envelope();
        if (envelope.inside().isEmpty()) {
            var cipher = CipherProtocol.of(envelope.outside());
            if (cipher.isPresent()) return cipher.map(Content.Undecryptable::new);
        }
        if (isTombstone(incoming)) {
            return Optional.of(
                    new Content.Retracted(Optional.empty(), Optional.empty(), incoming.at()));
        }
        return wholeBody(envelope.spoken())
                .map(text -> FallbackProtocol.without(incoming, text))
                .filter(text -> !text.isEmpty())
                .<Content>map(Content.Body::new)
                .or(() -> isUnreadable(incoming) ? BROKEN : Optional.empty());
    }

    /// What an archive keeps of a message that was taken back (XEP-0424 §4).
    private static boolean isTombstone(Incoming incoming) {
        return incoming.source().isArchive()
                && incoming.envelope().element("retracted", RETRACT).isPresent();
    }

    /// The wire kept its content out; what people do not write needs no line.
    private static boolean isUnreadable(Incoming incoming) {
        var message = incoming.envelope().outside();
        return incoming.direction() == Direction.IN
                && (message.getType() == Message.Type.chat
                        || message.getType() == Message.Type.groupchat
                        || message.getType() == Message.Type.normal)
                && message.hasExtension(UNREADABLE, UNREADABLE_NAMESPACE);
    }

    /// The text in the stanza's own language; the first where a sender wrote two, so that list,
    /// notification and export all show the same.
    static Optional<String> wholeBody(Message message) {
        var bodies = message.getExtensions(Message.Body.class);
        var language = Optional.ofNullable(message.getLanguage());
        return bodies.stream()
                .filter(body ->
                        body.getLanguage() == null
                                || language.filter(body.getLanguage()::equals).isPresent())
                .findFirst()
                .or(() -> bodies.stream().findFirst())
                .map(Message.Body::getMessage)
                .filter(text -> !text.isEmpty());
    }

    /// Why a message of ours came back (RFC 6120 §8.3); empty for everything else.
    static Optional<String> bounce(Incoming incoming) {
        var message = incoming.envelope().outside();
        if (message.getType() != Message.Type.error) return Optional.empty();
        var error = message.getError();
        if (error == null) return Optional.of("");
        var text = Optional.ofNullable(error.getDescriptiveText());
        return Optional.of(text.orElseGet(() -> error.getCondition().toString()));
    }

    /// The whole stanza as it came, kept while what it holds cannot be read.
    static String raw(Incoming incoming) {
        return incoming.envelope().outside().toXML().toString();
    }

    /// A message of ours; id and origin-id are the same. A contact is asked for a receipt (XEP-0184
    /// §5.1); a room says it to all, and what is for one person in it is marked as that for our
    /// other devices (XEP-0045 §7.5).
    static String stanza(Conversation to, SentId id, String text, List<Addition.Extra> extras) {
        var before = extras.stream().map(Addition.Extra::before).collect(Collectors.joining());
        var stanza = stanza(to, id, before + text);
        var elements =
                extras.stream()
                        .flatMap(extra -> extra.elements().stream())
                        .collect(Collectors.joining());
        var end = stanza.lastIndexOf("</message>");
        return stanza.substring(0, end) + elements + stanza.substring(end);
    }

    private static String stanza(Conversation to, SentId id, String text) {
        var stanza =
                StanzaBuilder.buildMessage(id.value())
                        .to(to.recipient())
                        .ofType(
                                to.kind() == ConversationKind.ROOM
                                        ? Message.Type.groupchat
                                        : Message.Type.chat)
                        .setBody(text)
                        .addExtension(new OriginIdElement(id.value()));
        switch (to.kind()) {
            case CHAT -> stanza.addExtension(new DeliveryReceiptRequest());
            case PRIVATE -> stanza.addExtension(new MUCUser());
            case ROOM -> {}
        }
        return stanza.build().toXML().toString();
    }
}
