package im.hither.feature.marker;

import im.hither.domain.Account;
import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.MessageId;
import im.hither.domain.SentId;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.Addition;
import im.hither.feature.message.ReadListener;
import im.hither.feature.message.Reference;
import im.hither.feature.message.Remark;
import im.hither.feature.message.Remarks;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells others what we have seen, where they ask and may know (XEP-0333 §4, §7), and asks them.
public final class ReadTelling implements ReadListener, Addition {
    private static final Extra ASKING = new Extra("", List.of(MarkerProtocol.markable()));

    private final MarkerRepository markers;
    private final ContactRepository contacts;
    private final Remarks remarks;
    private final Clock clock;

    public ReadTelling(
            MarkerRepository markers, ContactRepository contacts, Remarks remarks, Clock clock) {
        this.markers = markers;
        this.contacts = contacts;
        this.remarks = remarks;
        this.clock = clock;
    }

    @Override
    public Extra extra(Snapshot snapshot, Conversation to, ChatMessage message) {
        return ASKING;
    }

    @Override
    public Outcome read(
            Transaction tx, Account account, Conversation conversation, ChatMessage upTo) {
        if (!mayTell(tx, account, conversation)) return Outcome.NONE;
        return markers.newest(tx, conversation.id(), upTo.position())
                .filter(message -> !isTold(tx, message))
                .flatMap(message ->
                        MarkerProtocol.named(conversation.kind(), message)
                                .map(named -> told(tx, account, conversation, message, named)))
                .orElse(Outcome.NONE);
    }

    /// A marker leaks that we are there, so it goes to those alone who see that anyway.
    private boolean mayTell(Transaction tx, Account account, Conversation conversation) {
        return markers.told(tx, conversation.id())
                && (conversation.kind() == ConversationKind.ROOM
                        || contacts.contact(tx, account.id(), conversation.address())
                                .filter(contact -> contact.subscription().seesUs())
                                .isPresent());
    }

    /// By this or another device of ours.
    private boolean isTold(Transaction tx, ChatMessage message) {
        return markers.markers(tx, message.conversation()).stream()
                .filter(marker -> marker.reader().own())
                .anyMatch(marker -> marker.covers(message));
    }

    private Outcome told(
            Transaction tx,
            Account account,
            Conversation conversation,
            ChatMessage message,
            Reference named) {
        var id = new SentId(UUID.randomUUID().toString());
        var outgoing =
                new Outgoing(
                        account.id(),
                        conversation.id(),
                        Optional.<MessageId>empty(),
                        id,
                        MarkerProtocol.stanza(conversation, id, named));
        var own = new Author(AuthorKey.of(account.address()), account.address().toString(), true);
        var remark =
                new Remark(
                        conversation.id(),
                        own,
                        Displayed.NAME,
                        named,
                        id.value(),
                        Optional.empty(),
                        clock.instant(),
                        "",
                        false);
        return remarks.say(tx, remark, message).and(Outcome.sending(outgoing));
    }
}
