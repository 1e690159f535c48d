package im.hither.feature.reply;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import im.hither.feature.message.Addition.Extra;
import im.hither.feature.message.FallbackProtocol;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jxmpp.jid.impl.JidCreate;

/// Which message another one answers (XEP-0461 §3).
final class ReplyProtocol {
    static final String NAMESPACE = "urn:xmpp:reply:0";
    private static final String ELEMENT = "reply";
    private static final int LINES = 3;
    private static final int CHARACTERS = 200;

    private ReplyProtocol() {}

    /// What a stanza answers; empty where it is no answer.
    static Optional<Answer> answer(Incoming incoming) {
        return incoming.envelope()
                .element(ELEMENT, NAMESPACE)
                .flatMap(element -> answer(incoming, element));
    }

    private static Optional<Answer> answer(Incoming incoming, StandardExtensionElement element) {
        var kind = incoming.kind() == ConversationKind.ROOM ? IdKind.STANZA : IdKind.ORIGIN;
        var author =
                kind == IdKind.STANZA
                        ? Optional.<String>empty() // the room's id says enough
                        : Optional.ofNullable(element.getAttributeValue("to"))
                                .map(JidCreate::fromOrNull)
                                .map(jid -> jid.asBareJid().toString());
        return Optional.ofNullable(element.getAttributeValue("id"))
                .filter(id -> !id.isEmpty())
                .map(id ->
                        new Answer(
                                new Reference(kind, id),
                                author,
                                FallbackProtocol.quoted(incoming)));
    }

    /// How a stored message is named in an answer; empty where it cannot be.
    static Optional<Answer> to(ConversationKind kind, ChatMessage target) {
        if (kind == ConversationKind.ROOM) {
            return target.stanzaId()
                    .map(id -> new Reference(IdKind.STANZA, id.value()))
                    .map(about -> new Answer(about, Optional.empty(), quote(target)));
        }
        return target.originId()
                .map(id -> id.value())
                .or(() -> target.sentId().map(SentId::value))
                .map(id -> new Reference(IdKind.ORIGIN, id))
                .map(about ->
                        new Answer(about, Optional.of(target.author().toString()), quote(target)));
    }

    /// What goes with an answer of ours.
    static Extra extra(Conversation to, Answer answer) {
        var reply =
                StandardExtensionElement.builder(ELEMENT, NAMESPACE)
                        .addAttribute("id", answer.about().id())
                        .addAttribute("to", answer.author().orElse(to.address().toString()))
                        .build()
                        .toXML()
                        .toString();
        var quote = answer.fallback();
        if (quote.isEmpty()) return new Extra("", List.of(reply));
        var length = quote.codePointCount(0, quote.length());
        return new Extra(quote, List.of(reply, FallbackProtocol.element(length)));
    }

    /// The beginning of a message, each line marked as quoted.
    private static String quote(ChatMessage target) {
        if (!(target.content() instanceof Content.Body(var text))) return "";
        return beginning(text)
                .lines()
                .limit(LINES)
                .map(line -> "> " + line + "\n")
                .collect(Collectors.joining());
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= CHARACTERS) return text;
        return text.substring(0, text.offsetByCodePoints(0, CHARACTERS)) + "…";
    }
}
