package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// What a feature adds to every message of ours on its way out.
public interface Addition {
    /// A message was stored that is about to leave; what is known about it from now on.
    default Optional<Detail> stored(Transaction tx, MessageId message, Manner manner) {
        return Optional.empty();
    }

    /// What of that goes with a correction of the message too, whole elements as XML.
    default List<String> lasting(Snapshot snapshot, MessageId message) {
        return List.of();
    }

    /// What goes with a message, also when it is sent again.
    Extra extra(Snapshot snapshot, Conversation to, ChatMessage message);

    /// @param before stands before the text, for programs that do not understand the elements
    /// @param elements whole elements, as XML
    record Extra(String before, List<String> elements) {
        public static final Extra NONE = new Extra("", List.of());
    }
}
