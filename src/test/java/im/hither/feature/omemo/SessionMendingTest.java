package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Note;
import im.hither.domain.Subscription;
import im.hither.feature.omemo.ratchet.Dialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What follows when something cannot be read, and when it can.
class SessionMendingTest extends TwoSides {
    @Test
    @DisplayName("C8 a broken session with a contact is mended once, and that is noted")
    void brokenSessionOfAContactIsMendedOnce() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.said();
        romeo.knows(juliet, Dialect.TWO);

        for (var i = 0; i < 20; i++) {
            romeo.read(broken(juliet));
            romeo.answering.mend(romeo.account);
        }

        assertThat(romeo.link.outgoing()).hasSize(1);
        assertThat(romeo.notes()).containsExactly(Note.Kind.SESSION_MENDED);
    }

    @Test
    @DisplayName("C8 a broken session with a stranger is left to people")
    void brokenSessionOfAStrangerIsLeftAlone() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.knows(juliet, Dialect.TWO);
        romeo.befriends(Subscription.TO);

        romeo.read(broken(juliet));
        romeo.answering.mend(romeo.account);

        assertThat(romeo.link.outgoing()).isEmpty();
    }

    @Test
    void whatIsReadableAfterAllNeedsNoMending() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.knows(juliet, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.read(juliet.sealed("one"));
        romeo.read(broken(juliet));
        romeo.read(juliet.sealed("two"));

        romeo.answering.mend(romeo.account);

        assertThat(romeo.link.outgoing()).isEmpty();
    }

    @Test
    void whoBeganASessionIsAnsweredEvenAfterACrash() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.read(juliet.sealed("one"));
        romeo.account.undone(); // what is in memory is gone

        romeo.answering.answer(romeo.account);
        romeo.answering.answer(romeo.account);

        assertThat(romeo.link.outgoing()).hasSize(1);
        assertThat(romeo.due()).isEmpty();
    }

    /// A message of theirs whose end has been changed on the way.
    private static String broken(OmemoSide from) {
        var stanza = from.sealed("x");
        var end = stanza.indexOf("</key>") - 6;
        var other = stanza.charAt(end) == 'A' ? 'B' : 'A';
        return stanza.substring(0, end) + other + stanza.substring(end + 1);
    }

    @Test
    @DisplayName("C8 what a stranger sends unreadable causes nothing to be sent")
    void garbageOfAStrangerIsNotAnswered() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("x").replaceAll("(<key [^>]*>)[^<]*", "$1AAAA");

        for (var i = 0; i < 1_000; i++) romeo.read(stanza);

        assertThat(romeo.link.sent()).isEmpty();
        assertThat(romeo.due()).isEmpty();
        assertThat(romeo.link.waiting()).isZero();
    }
}
