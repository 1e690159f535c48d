package im.hither.feature.notify;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Notifier.Note;
import im.hither.domain.Direction;
import im.hither.feature.chatlist.FakeChats;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    private final FakeChats chats = new FakeChats();
    private final Announcement announcement = new Announcement(new Texts(Locale.ENGLISH));

    private Note note(String name, String text, int unread, boolean content) {
        var at = Instant.parse("2026-11-27T19:00:00Z");
        var id = chats.said("romeo@montague.example", name, Direction.IN, text, at, unread);
        var entry = chats.entry(id).orElseThrow();
        return announcement.of(entry, entry.last().orElseThrow(), unread, content, false);
    }

    @Test
    void saysWhoAndWhatInOneLine() {
        var note = note("Romeo", " But soft!\nWhat light\tthrough yonder window? ", 1, true);

        assertThat(note.title()).isEqualTo("Romeo");
        assertThat(note.body()).isEqualTo("But soft! What light through yonder window?");
    }

    @Test
    void saysHowManyAreUnread() {
        assertThat(note("Romeo", "Well?", 3, true).body()).isEqualTo("Well? (3 unread)");
    }

    @Test
    void whatWasWrittenCanBeHidden() {
        assertThat(note("Romeo", "It is the east", 1, false).body()).isEqualTo("A new message");
        assertThat(note("Romeo", "It is the east", 2, false).body()).isEqualTo("2 new messages");
    }

    @Test
    @DisplayName("F7: two hundred characters at most, as people count them")
    void longTextIsCut() {
        var family = "👨‍👩‍👧";
        var body = note("Romeo", family.repeat(300), 1, true).body();

        assertThat(body).isEqualTo(family.repeat(200) + "…");
    }

    @Test
    @DisplayName("F2: nothing in a name turns the direction or hides")
    void hiddenCharactersAreLeftOut() {
        assertThat(note("safe\u202Egpj\u200B.exe", "x", 1, true).title()).isEqualTo("safegpj.exe");
    }
}
