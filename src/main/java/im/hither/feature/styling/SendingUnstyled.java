package im.hither.feature.styling;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.feature.message.Addition;
import im.hither.feature.message.Manner;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Lets a message of ours say that it is not to be styled, where that was wanted.
public final class SendingUnstyled implements Addition {
    private static final Extra UNSTYLED = new Extra("", List.of(UnstyledProtocol.unstyled()));

    private final UnstyledRepository rows;

    public SendingUnstyled(UnstyledRepository rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Detail> stored(Transaction tx, MessageId message, Manner manner) {
        if (!manner.unstyled()) return Optional.empty();
        rows.keep(tx, message);
        return Optional.of(new Detail.Unstyled());
    }

    @Override
    public List<String> lasting(Snapshot snapshot, MessageId message) {
        return rows.holds(snapshot, message) ? UNSTYLED.elements() : List.of();
    }

    @Override
    public Extra extra(Snapshot snapshot, Conversation to, ChatMessage message) {
        return rows.holds(snapshot, message.id()) ? UNSTYLED : Extra.NONE;
    }
}
