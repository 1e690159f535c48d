package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.feature.composer.Draft.Kind;
import im.hither.feature.composer.Draft.Reference;
import im.hither.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftRepositoryTest {
    private static final ConversationId ROMEO = new ConversationId(1);
    private static final MessageId SAID = new MessageId(1);

    private final TestDatabase profile = TestDatabase.open();
    private final DraftRepository drafts = new DraftRepository();

    DraftRepositoryTest() {
        run("INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('a@b', 1, '', 0)");
        run("INSERT INTO conversation (account, address, kind) VALUES (1, 'c@d', 'CHAT')");
        run(
                """
                INSERT INTO message (conversation, position, provisional, outgoing, author, at, delivery, delivery_at)
                VALUES (1, 1, 0, 0, 'c@d', 1, 2, 1)
                """);
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void draftIsKeptWithWhatItIsAbout() {
        var answer = new Draft("I take thee", Optional.of(new Reference(SAID, Kind.REPLY)));

        keep(answer);

        assertThat(kept()).contains(answer);
    }

    @Test
    void newerDraftTakesThePlaceOfTheOlder() {
        keep(new Draft("I take thee", Optional.of(new Reference(SAID, Kind.CORRECTION))));

        keep(Draft.of("at thy word"));

        assertThat(kept()).contains(Draft.of("at thy word"));
    }

    @Test
    void textOutlivesTheMessageItWasAbout() {
        keep(new Draft("I take thee", Optional.of(new Reference(SAID, Kind.REPLY))));

        run("DELETE FROM message");

        assertThat(kept()).contains(Draft.of("I take thee"));
    }

    @Test
    void draftAboutAMessageThatIsGoneKeepsItsText() {
        keep(new Draft("too late", Optional.of(new Reference(new MessageId(99), Kind.REPLY))));

        assertThat(kept()).contains(Draft.of("too late"));
    }

    @Test
    void clearedDraftIsGone() {
        keep(Draft.of("I take thee"));

        profile.database()
                .write(tx -> {
                    drafts.clear(tx, ROMEO);
                    return true;
                });

        assertThat(kept()).isEmpty();
    }

    private void keep(Draft draft) {
        profile.database()
                .write(tx -> {
                    drafts.keep(tx, ROMEO, draft);
                    return true;
                });
    }

    private Optional<Draft> kept() {
        return profile.database().read(snapshot -> drafts.draft(snapshot, ROMEO));
    }

    private void run(String sql) {
        profile.database().write(tx -> tx.execute(sql));
    }
}
