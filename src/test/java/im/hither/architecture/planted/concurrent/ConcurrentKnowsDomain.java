package im.hither.architecture.planted.concurrent;

import im.hither.architecture.planted.domain.Word;

/// An arrow between neighbours.
public record ConcurrentKnowsDomain(Word known) {}
