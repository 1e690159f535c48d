package im.hither.architecture.planted.domain;

import im.hither.architecture.planted.concurrent.Pool;

/// An arrow that points up.
public record DomainKnowsConcurrent(Pool known) {}
