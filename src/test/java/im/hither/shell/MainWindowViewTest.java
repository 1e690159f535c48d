package im.hither.shell;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.ConnectionProblem.Downgraded;
import im.hither.domain.ConnectionProblem.Lost;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.domain.KeyStroke;
import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.domain.SentId;
import im.hither.domain.ServerFinding.Found;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.WindowAction;
import im.hither.feature.account.FakeAccounts;
import im.hither.feature.chatlist.FakeChats;
import im.hither.feature.retention.Deletion;
import im.hither.feature.search.FakeSearching;
import im.hither.feature.settings.SettingsGroup;
import im.hither.testing.HeardLog;
import im.hither.testing.Screen;
import im.hither.ui.emoji.EmojiLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MainWindowViewTest {
    private final SampleWindow sample = new SampleWindow(Locale.UK, true);

    private List<String> names() {
        return texts(sample, "chat-name");
    }

    /// From top to bottom; a list that was arranged anew keeps its cells in another order.
    private static List<String> texts(SampleWindow window, String styleClass) {
        return window.screen.all(styleClass).stream()
                .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY()))
                .map(node ->
                        node instanceof EmojiLine line ? line.text() : ((Labeled) node).getText())
                .toList();
    }

    private boolean focused(String styleClass) {
        return sample.screen.find(styleClass).isFocused();
    }

    private void said(String address, String name) {
        var id = sample.said(address, name, Direction.IN, "Ay me", 0, 1);
        sample.screen.on(() -> sample.window.apply(new PageStored(id, 1, 1)));
    }

    @Test
    void firstStartAsksForAnAddressAndLeadsToTheWindowOnceOnline() {
        var first = new SampleWindow(Locale.ENGLISH, false);
        assertThat(first.screen.isShown("chat-list")).isFalse();

        first.screen.write("juliet@capulet.example");
        first.screen.type(KeyCode.TAB);
        first.screen.write("R0m30");
        first.screen.type(KeyCode.ENTER);
        assertThat(first.accounts.wanted).containsExactly("add juliet@capulet.example R0m30");

        first.accounts.all.add(FakeAccounts.juliet());
        first.screen.on(
                () -> first.window.apply(new AccountAdded(JULIET, 1, FakeAccounts.juliet())));
        first.becomes(new Failed(new WrongPassword(), Optional.empty()));
        assertThat(first.screen.text("notice-text")).contains("enter the password again");
        assertThat(first.screen.isShown("chat-list")).isFalse();

        first.becomes(SampleWindow.online());
        assertThat(first.screen.isShown("chat-list")).isTrue();
        assertThat(first.screen.isShown("sign-in")).isFalse();
    }

    @Test
    void anAccountThatACommandHasAddedEndsTheSignInOnceItIsOnline() {
        var sample = new SampleWindow(Locale.UK, false);
        sample.accounts.all.add(FakeAccounts.juliet());
        sample.screen.on(
                () -> sample.window.apply(new AccountAdded(JULIET, 1, FakeAccounts.juliet())));
        assertThat(sample.screen.isShown("chat-list")).isFalse();

        sample.becomes(SampleWindow.online());

        assertThat(sample.screen.isShown("chat-list")).isTrue();
    }

    @Test
    void tellsWhichConversationIsOpenAndOpensItAtItsNextStart() {
        var heard = new ArrayList<Optional<ConversationId>>();
        sample.screen.on(() -> sample.window.onOpen(heard::add));
        var nurse = FakeChats.id("nurse@capulet.example");
        sample.screen.on(() -> sample.window.open(nurse));
        sample.screen.type(KeyCode.ESCAPE);
        assertThat(heard).containsExactly(Optional.of(nurse), Optional.empty());

        var next = new SampleWindow(Locale.UK, true);
        next.screen.on(() -> next.window.open(nurse));
        assertThat(next.opened).containsExactly("Nurse");
        assertThat(next.screen.find("composer-field").isFocused()).isTrue();
    }

    @Test
    void storedConversationsStandThereBeforeTheNetworkAnswers() {
        var offline = new SampleWindow(Locale.UK, true);
        offline.screen.on(
                () -> offline.window.apply(new ConnectionChanged(JULIET, 0, new Connecting())));

        assertThat(texts(offline, "chat-name")).startsWith("Romeo Montague");
        assertThat(texts(offline, "chat-line").getFirst()).startsWith("Parting is such");
        assertThat(offline.screen.text("connection-text")).isEqualTo("Connecting…");
    }

    @Test
    void logTellsWhenTheConversationsAreDrawnWhereItTellsEverything() throws Exception {
        try (var log = new HeardLog(MainWindow.class)) {
            new SampleWindow(Locale.UK, true);

            assertThat(log.next()).isEqualTo("the conversations are drawn");
        }
    }

    @Test
    void rowsStayUnderThePointerUntilItLeaves() {
        sample.screen.robot().moveTo(sample.screen.find("chat-cell"));
        said("benvolio@montague.example", "Benvolio");
        assertThat(names().getFirst()).isEqualTo("Romeo Montague");

        sample.screen.robot().moveTo(sample.screen.find("conversation"));

        assertThat(names().getFirst()).isEqualTo("Benvolio");
    }

    @Test
    void messagesAreFoundBelowThePeopleAndOpenedInTheirPlaceByKeyboard() {
        sample.saidToSearch();
        sample.screen.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        sample.screen.write("rose");
        assertThat(focused("search-field")).isTrue();
        assertThat(sample.screen.all("hit-mark")).hasSize(5);

        sample.screen.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(sample.opened).containsExactly("Nurse", "found 1");
        assertThat(focused("hits")).as("who goes through hits goes on there").isTrue();
        sample.screen.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(sample.opened)
                .containsExactly("Nurse", "found 1", "closed Nurse", "Romeo Montague", "found 3");
        sample.screen.type(KeyCode.ESCAPE);
        assertThat(focused("search-field")).isTrue();
        sample.screen.type(KeyCode.ESCAPE);
        assertThat(sample.screen.isShown("hits")).isFalse();
    }

    @Test
    void openConversationIsSearchedBesideIt() {
        sample.saidToSearch();
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.press(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused("find-field")).isTrue();

        sample.screen.write("rose");
        sample.screen.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(sample.opened)
                .containsExactly("Romeo Montague", "found 3", "found 2", "found 2");
        sample.screen.type(KeyCode.ESCAPE);

        assertThat(sample.screen.isShown("find-field")).isFalse();
        assertThat(focused("composer-field")).isTrue();
    }

    @Test
    void allMessagesAreDeletedAfterAQuestionAlone() {
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.click("header-more");
        sample.screen.robot().clickOn("Delete all messages here…");
        assertThat(sample.screen.isShown("confirm")).isTrue();
        assertThat(sample.keeping.deleted).isEmpty();

        sample.screen.click("confirm");

        assertThat(sample.keeping.deleted)
                .containsExactly(new Deletion.All(FakeChats.id("romeo@montague.example")));
    }

    @Test
    void whetherOthersAreToldWhatIsReadIsChosenInTheMenu() {
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.click("header-more");

        sample.screen.robot().clickOn("Tell others here how far I have read");

        var romeo = FakeChats.id("romeo@montague.example");
        assertThat(sample.marking.chosen).containsExactly(romeo.value() + " false");
    }

    @Test
    void aConversationIsWrittenIntoTheFileThatIsPicked() {
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.picker.picked = Optional.of(Path.of("romeo.html"));
        sample.screen.click("header-more");

        sample.screen.robot().clickOn("Save as a file…");

        assertThat(sample.picker.offered).isEqualTo("Romeo Montague.html");
        assertThat(sample.exporting.exported)
                .containsExactly(
                        Optional.of(FakeChats.id("romeo@montague.example"))
                                + " HtmlSheet romeo.html");
        assertThat(sample.screen.text("notice-text")).contains("romeo.html");
    }

    @Test
    void theServerSearchesTooAndItsHitsAreMarked() {
        sample.saidToSearch();
        sample.screen.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        sample.screen.write("rose");
        sample.screen.picture("search-server-offered");

        sample.screen.click("search-server");
        assertThat(sample.gaps.searched()).containsExactly("rose");
        sample.screen.on(() ->
                sample.window.apply(
                        new ServerSearched(
                                FakeAccounts.JULIET,
                                0,
                                new Found(Set.of(FakeSearching.archived(1))))));
        sample.screen.picture("search-server-found");

        assertThat(sample.screen.text("search-server-words")).startsWith("1 more from the server");
        assertThat(sample.screen.all("hit-server").stream().filter(Node::isVisible)).hasSize(1);
    }

    @Test
    void messagesAreKeptForAsLongAsIsChosen() {
        sample.settings(SettingsGroup.HISTORY);
        sample.screen.click("keeping-choice");
        sample.screen.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(sample.keeping.kept).isEmpty();

        sample.screen.click("keeping-apply");

        assertThat(sample.keeping.kept).containsEntry(Optional.empty(), 30);
    }

    @Test
    void searchOfOneConversationGoesOnInAll() {
        sample.saidToSearch();
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.click("header-find");
        sample.screen.write("bold");
        assertThat(sample.screen.isShown("search-words-text")).isTrue();

        sample.screen.click("find-everywhere");

        assertThat(focused("search-field")).isTrue();
        assertThat(sample.screen.text("hit-mark")).isEqualTo("bold");
    }

    @Test
    void functionKeyShowsAllKeys() {
        sample.screen.type(KeyCode.F1);
        assertThat(sample.screen.all("shortcut")).hasSize(WindowAction.values().length);
        sample.screen.type(KeyCode.ESCAPE);

        sample.screen.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(sample.screen.isShown("shortcut")).isTrue();
    }

    @Test
    void keysDoWhatWasChosen() {
        var other = KeyStroke.parse("Shortcut+Alt+J");
        sample.screen.on(
                () -> sample.keys.set(sample.keys.get().with(WindowAction.PALETTE, other)));

        sample.screen.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(sample.screen.all("palette")).isEmpty();

        sample.screen.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.J);
        assertThat(sample.screen.all("palette")).hasSize(1);
    }

    @Test
    void controlNFindsAPersonAndReturnOpensThem() {
        sample.screen.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(focused("search-field")).isTrue();

        sample.screen.write("merc");
        assertThat(names()).containsExactly("Mercutio");
        sample.screen.type(KeyCode.ENTER);

        assertThat(sample.opened).containsExactly("Mercutio");
        assertThat(focused("composer-field")).isTrue();
        assertThat(sample.screen.text("header-name")).isEqualTo("Mercutio");
        assertThat(sample.screen.text("header-words")).isEqualTo("do not disturb");
    }

    @Test
    void arrowsAndReturnOpenWithoutAMouse() {
        sample.screen.press(KeyCode.CONTROL, KeyCode.N);
        sample.screen.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(sample.opened).containsExactly("Nurse");

        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(sample.opened).containsExactly("Nurse", "closed Nurse", "Mercutio");

        sample.screen.press(KeyCode.CONTROL, KeyCode.W);
        assertThat(sample.opened).last().isEqualTo("closed Mercutio");
        assertThat(focused("chat-list")).isTrue();
    }

    @Test
    void keyboardRowIsKeptWhenTheOrderChanges() {
        sample.screen.press(KeyCode.CONTROL, KeyCode.N);
        sample.screen.type(KeyCode.DOWN, KeyCode.DOWN); // Nurse

        said("benvolio@montague.example", "Benvolio");
        sample.screen.type(KeyCode.ENTER);

        assertThat(sample.opened).containsExactly("Nurse");
    }

    @Test
    void narrowWindowShowsOnePaneAndAWayBack() {
        sample.screen.size(480, 640);
        assertThat(sample.screen.isShown("conversation")).isFalse();

        sample.screen.click("chat-row");
        assertThat(sample.screen.isShown("chat-list")).isFalse();
        assertThat(sample.screen.isShown("rail")).isFalse();

        sample.screen.click("header-back");
        assertThat(sample.screen.isShown("chat-list")).isTrue();
    }

    @Test
    void requestIsAnsweredAboveTheList() {
        sample.asks("paris@verona.example");
        sample.screen.on(() ->
                sample.window.apply(
                        new SubscriptionRequested(
                                JULIET, 1, FakeChats.address("paris@verona.example"))));

        sample.screen.click("request-accept");

        assertThat(sample.contacts.wanted).contains("approve 1 paris@verona.example");
    }

    @Test
    void lineSaysWhyNotAndTriesAgain() {
        sample.becomes(new Failed(new Lost("reset"), Optional.empty()));
        assertThat(sample.screen.text("connection-text")).isEqualTo("Connection lost");

        sample.screen.click("connection-remedy");

        assertThat(sample.accounts.wanted).containsExactly("retry 1");
    }

    @Test
    void wrongPasswordIsAskedForAgainOnACard() {
        sample.becomes(new Failed(new WrongPassword(), Optional.empty()));
        sample.screen.click("connection-remedy");
        assertThat(focused("password-again")).isTrue();

        sample.screen.write("Romeo");
        sample.screen.type(KeyCode.ENTER);
        assertThat(sample.accounts.wanted).containsExactly("password 1 Romeo");

        sample.becomes(SampleWindow.online());
        assertThat(sample.screen.isShown("password-again")).isFalse();
    }

    @Test
    void accountIsOnlyRemovedAfterAskingTwice() {
        sample.screen.click("rail-account");
        sample.screen.click("account-remove");
        assertThat(sample.accounts.wanted).isEmpty();

        sample.screen.click("confirm");

        assertThat(sample.accounts.wanted).containsExactly("remove 1");
    }

    @Test
    void detailsTellHowOneIsSignedIn() {
        sample.becomes(SampleWindow.online());
        sample.screen.click("rail-account");

        assertThat(sample.screen.all("fact-name"))
                .extracting(node -> ((Labeled) node).getText())
                .contains(
                        "Encryption",
                        "Signed in with",
                        "Channel binding",
                        "Token used",
                        "Round trips");
    }

    @Test
    void lessSecureServerIsOnlyAcceptedAfterAskingTwice() {
        var problem = new Downgraded("SCRAM-SHA-256-PLUS, tls-exporter", "SCRAM-SHA-1");
        sample.becomes(new Failed(problem, Optional.empty()));
        sample.screen.click("connection-remedy");
        assertThat(sample.screen.text("notice-text"))
                .contains("SCRAM-SHA-256-PLUS, tls-exporter")
                .contains("somebody may be in the middle");
        sample.screen.click("account-remedy");
        assertThat(sample.accounts.wanted).isEmpty();

        sample.screen.click("confirm");

        assertThat(sample.accounts.wanted).containsExactly("repin 1");
    }

    @Test
    void fullDiskIsSaidUntilItIsOver() {
        sample.screen.on(() -> sample.window.apply(new StorageTroubled(StorageProblem.DISK_FULL)));
        assertThat(sample.screen.text("notice-text")).contains("no room left on the disk");

        sample.screen.on(() -> sample.window.apply(new StorageRecovered(7)));
        assertThat(sample.screen.isShown("trouble")).isFalse();
    }

    @Test
    void whatWasMendedIsSaidUntilItWasRead() {
        sample.screen.on(() -> sample.window.say("The messages were damaged."));
        assertThat(sample.screen.text("notice-text")).isEqualTo("The messages were damaged.");

        sample.screen.click("trouble-close");

        assertThat(sample.screen.isShown("trouble")).isFalse();
    }

    @Test
    void whatIsStillWrongCannotBeSentAway() {
        sample.screen.on(() -> {
            sample.window.say("The messages were damaged.");
            sample.window.apply(new StorageTroubled(StorageProblem.DISK_FULL));
        });

        assertThat(sample.screen.isShown("trouble-close")).isFalse();
    }

    @Test
    void everythingOneCanPressSaysWhatItDoes() {
        sample.screen.click("chat-row");

        assertThat(sample.screen.all("button"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(said(node)).isNotBlank());
    }

    private static String said(Node button) {
        var said = button.getAccessibleText();
        return said == null ? ((Labeled) button).getText() : said;
    }

    @Test
    void whatIsTypedInTheOpenConversationIsSent() {
        var talk = new SampleTalk();
        var whole = new SampleWindow(Locale.UK, true, Optional.of(talk));

        whole.screen.click("chat-row");
        assertThat(whole.screen.all("bubble")).isNotEmpty();
        whole.screen.write("Anon!");
        whole.screen.type(KeyCode.ENTER);

        assertThat(talk.sent).containsExactly("Anon!");
    }

    @Test
    void messagesOfTheNextConversationStandInTheSamePlace() {
        var whole = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        whole.screen.click("chat-row");
        var timeline = whole.screen.find("timeline");
        var left = new ArrayList<Scene>();
        whole.screen.on(() -> timeline.sceneProperty().subscribe((_, now) -> left.add(now)));

        whole.screen.press(KeyCode.ALT, KeyCode.DOWN);

        assertThat(whole.screen.find("timeline")).isSameAs(timeline);
        assertThat(left).isEmpty(); // else its nodes would all get their style anew
        assertThat(whole.screen.all("bubble")).isNotEmpty();
        whole.screen.picture("window-next");
    }

    @Test
    void whatCouldNotBeStoredComesBackThoughAnotherConversationIsOpen() {
        var whole = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        var romeo = FakeChats.id("romeo@montague.example");
        whole.screen.click("chat-row");
        whole.screen.write("Anon!");
        whole.screen.type(KeyCode.ENTER);
        whole.screen.press(KeyCode.ALT, KeyCode.DOWN);

        whole.screen.on(() ->
                whole.window.apply(
                        new NotStored(romeo, new SentId("1"), "Anon!", StorageProblem.DISK_FULL)));

        var field = whole.screen.find(TextArea.class, "composer-input");
        assertThat(field.getText()).isEmpty();
        whole.screen.press(KeyCode.ALT, KeyCode.UP);
        field = whole.screen.find(TextArea.class, "composer-input");
        assertThat(field.getText()).isEqualTo("Anon!");
    }

    @Test
    void reportIsCopiedWithAWordAboutReadingIt() {
        sample.screen.click("rail-about");
        assertThat(sample.screen.text("report-said")).contains("without addresses and messages");

        sample.screen.click("report-copy");

        assertThat(sample.screen.text("report-said")).startsWith("Copied. Read through it");
        assertThat(Screen.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("A report.");
    }

    @Test
    void aboutSaysWhoseWorkItIs() {
        sample.screen.click("rail-about");

        var text = sample.screen.find(TextArea.class, "about-notice");
        assertThat(text.getText()).contains("Smack", "A notice.");
    }
}
