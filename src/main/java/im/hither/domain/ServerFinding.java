package im.hither.domain;

import java.util.Set;

/// What came of a search in a server's archive.
public sealed interface ServerFinding {
    /// The messages that were not here; they are now.
    record Found(Set<StanzaId> fresh) implements ServerFinding {
        public Found {
            fresh = Set.copyOf(fresh);
        }
    }

    /// This server cannot search.
    record NotOffered() implements ServerFinding {}

    /// It was not online, or did not answer.
    record NoAnswer() implements ServerFinding {}
}
