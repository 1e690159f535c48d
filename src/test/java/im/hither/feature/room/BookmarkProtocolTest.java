package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.NodeItem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// Bookmarks as they stand in the node.
class BookmarkProtocolTest {
    private static final NodeItem FULL =
            new NodeItem(
                    "theplay@conference.shakespeare.lit",
                    "<conference xmlns='urn:xmpp:bookmarks:1' name='The Play&apos;s the Thing' autojoin='true'><nick>JC</nick><extensions><state xmlns='http://myclient.example/bookmark/state' minimized='true'/></extensions></conference>");

    @Test
    void everythingIsRead() {
        var bookmark = BookmarkProtocol.bookmark(FULL).orElseThrow();

        assertThat(bookmark.room().toString()).isEqualTo("theplay@conference.shakespeare.lit");
        assertThat(bookmark.name()).contains("The Play's the Thing");
        assertThat(bookmark.autojoin()).isTrue();
        assertThat(bookmark.nick()).contains("JC");
        assertThat(bookmark.password()).isEmpty();
    }

    @Test
    void whatOtherProgramsKeepStays() {
        var bookmark = BookmarkProtocol.bookmark(FULL).orElseThrow();

        var again = BookmarkProtocol.item(bookmark);

        assertThat(again.id()).isEqualTo(FULL.id());
        assertThat(again.payload())
                .contains("http://myclient.example/bookmark/state")
                .contains("minimized='true'");
        assertThat(BookmarkProtocol.bookmark(again)).contains(bookmark);
    }

    @Test
    void whatIsNoBookmarkIsNone() {
        assertThat(BookmarkProtocol.bookmark(new NodeItem("not an address@", FULL.payload())))
                .isEmpty();
        assertThat(BookmarkProtocol.bookmark(new NodeItem(FULL.id(), "<a xmlns='b'/>"))).isEmpty();
        assertThat(BookmarkProtocol.bookmark(new NodeItem(FULL.id(), "<conf"))).isEmpty();
    }

    @Test
    void aSecretAndAPlainRoomAreWritten() {
        var bookmark =
                new Bookmark(
                        JidCreate.bareFromOrThrowUnchecked("a@rooms.example"),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("cauldron burn"),
                        Optional.empty());

        assertThat(BookmarkProtocol.bookmark(BookmarkProtocol.item(bookmark))).contains(bookmark);
    }
}
