package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Encrypted;

/// Which messages that cannot be read are shown as one: those of one author for one cause.
final class Folding {
    private Folding() {}

    static boolean together(ChatMessage one, ChatMessage next) {
        return one.content() instanceof Undecryptable
                && one.content().equals(next.content())
                && one.direction() == next.direction()
                && one.authorKey().equals(next.authorKey())
                && how(one).equals(how(next));
    }

    private static Object how(ChatMessage message) {
        return message.details().of(Encrypted.class).flatMap(Encrypted::cause);
    }
}
