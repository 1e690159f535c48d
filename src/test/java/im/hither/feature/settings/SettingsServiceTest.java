package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Accent;
import im.hither.domain.Appearance;
import im.hither.domain.ConversationId;
import im.hither.domain.Density;
import im.hither.domain.KeyMap;
import im.hither.domain.KeyStroke;
import im.hither.domain.Look;
import im.hither.domain.TextSize;
import im.hither.domain.WindowAction;
import im.hither.domain.WindowPlace;
import im.hither.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsServiceTest {
    private final TestDatabase test = TestDatabase.open();
    private final SerialThread application = new SerialThread("application");
    private final SettingsService settings =
            new SettingsService(
                    test.database(),
                    application,
                    new LookRepository(),
                    new WindowRepository(),
                    new ShortcutRepository());

    @AfterEach
    void close() {
        application.close();
        test.close();
    }

    @Test
    void windowLooksAsUsualUntilSomethingIsChosen() {
        assertThat(settings.look()).isEqualTo(Look.USUAL);
        assertThat(settings.sheet()).isEmpty();
    }

    @Test
    void lastChoiceIsKept() {
        var chosen = new Look(Appearance.LIGHT, new TextSize(120), Density.COMPACT, Accent.PURPLE);
        settings.keep(Look.USUAL.with(Appearance.DARK));
        settings.keep(chosen);
        settings.keepSheet(Optional.of(Path.of("/home/juliet/rose.css")));
        application.close();

        assertThat(settings.look()).isEqualTo(chosen);
        assertThat(settings.sheet()).contains(Path.of("/home/juliet/rose.css"));
    }

    @Test
    void keysAreKept() {
        assertThat(settings.keys()).isEqualTo(KeyMap.USUAL);
        var chosen =
                KeyMap.USUAL
                        .with(WindowAction.FIND, KeyStroke.parse("Shortcut+Alt+G"))
                        .with(WindowAction.CLOSE, Optional.empty());

        settings.keep(KeyMap.USUAL.with(WindowAction.CHATS, Optional.empty()));
        settings.keep(chosen);
        application.close();

        assertThat(settings.keys()).isEqualTo(chosen);
    }

    @Test
    void choiceOfAnotherVersionIsNoChoice() {
        test.database()
                .write(tx ->
                        tx.execute(
                                """
                                INSERT OR REPLACE INTO look
                                VALUES (1, 'SEPIA', 110, 'AIRY', 'RED')
                                """));

        assertThat(settings.look()).isEqualTo(Look.USUAL.with(new TextSize(110)).with(Accent.RED));
    }

    @Test
    void textCanAlwaysBeRead() {
        assertThat(new TextSize(1).percent()).isEqualTo(70);
        assertThat(new TextSize(9000).larger().percent()).isEqualTo(200);
    }

    @Test
    void windowComesBackWhereItStood() {
        assertThat(settings.windowPlace()).isEmpty();

        settings.keep(new WindowPlace(1, 2, 300, 400, false));
        settings.keep(new WindowPlace(-5, 20, 800, 600, true));
        application.close();

        assertThat(settings.windowPlace()).contains(new WindowPlace(-5, 20, 800, 600, true));
    }

    @Test
    void conversationThatWasOpenIsOpenAgainWhileItIsThere() {
        assertThat(settings.openConversation()).isEmpty();

        var conversation = conversation();
        settings.keepOpen(Optional.of(conversation));
        application.close();
        assertThat(settings.openConversation()).contains(conversation);

        test.database().write(tx -> tx.execute("DELETE FROM account"));
        assertThat(settings.openConversation()).isEmpty();
    }

    @Test
    void closingTheWindowEndsTheProgramUntilSomethingElseIsChosen() {
        assertThat(settings.stays()).isFalse();

        settings.keepStays(true);
        application.close();

        assertThat(settings.stays()).isTrue();
    }

    @Test
    void windowThatWasLeftWithoutAConversationComesBackWithoutOne() {
        settings.keepOpen(Optional.of(conversation()));
        settings.keepOpen(Optional.empty());
        application.close();

        assertThat(settings.openConversation()).isEmpty();
    }

    private ConversationId conversation() {
        test.database()
                .write(tx -> {
                    tx.execute(
                            "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'a@b', 1, 'AUTO', 0)");
                    return tx.execute(
                            "INSERT INTO conversation (id, account, address, kind) VALUES (7, 1, 'c@d', 'DIRECT')");
                });
        return new ConversationId(7);
    }
}
