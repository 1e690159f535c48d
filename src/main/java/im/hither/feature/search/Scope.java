package im.hither.feature.search;

import im.hither.domain.ConversationId;

/// Where is searched.
public sealed interface Scope {
    record Everywhere() implements Scope {}

    record One(ConversationId conversation) implements Scope {}
}
