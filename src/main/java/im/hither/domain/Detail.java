package im.hither.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known about a message beside what it says; each kind once for a message at most.
public sealed interface Detail permits Detail.Edited, Detail.Reactions, Detail.Reply, Encrypted {
    /// Its author has changed it.
    ///
    /// @param at when last
    record Edited(int times, Instant at) implements Detail {}

    /// Who reacted with what, the oldest first.
    record Reactions(List<Reaction> all) implements Detail {
        public Reactions {
            all = List.copyOf(all);
        }
    }

    /// It answers another message.
    ///
    /// @param target that message as it is now, where it is here
    /// @param fallback what the answer itself quotes of it, empty where it does not
    record Reply(Optional<Quoted> target, String fallback) implements Detail {}

    /// A message as it stands above an answer to it.
    record Quoted(MessageId message, Author author, Content content) {}
}
