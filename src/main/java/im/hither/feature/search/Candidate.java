package im.hither.feature.search;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// A message that may be what is searched for.
///
/// @param number its place in the order it was asked for in, to go on behind it
record Candidate(
        ChatMessage message, AccountId account, BareJid address, String name, long number) {
    String text() {
        return message.content() instanceof Body(var text) ? text : "";
    }

    Hit hit(List<Folded> words) {
        return new Hit(message, account, address, name, Snippet.of(text(), words));
    }
}
