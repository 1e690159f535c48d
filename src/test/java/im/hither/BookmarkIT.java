package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.NotifyLevel;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.RoomPlan;
import im.hither.feature.room.RoomSummary;
import im.hither.testing.PlainClient;
import im.hither.testing.ProsodyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Two devices of one person are in the same rooms, through a real server.
class BookmarkIT {
    @Test
    void roomsFollowToTheOtherDevice() throws Exception {
        try (var server = ProsodyServer.start();
                var here = Person.signIn(server, "juliet")) {
            var square = JidCreate.bareFromOrThrowUnchecked("square@rooms." + server.domain());
            var rooms = here.graph().rooms();
            var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.empty(), Optional.empty());
            var conversation = rooms.create(here.account(), square, Optional.empty(), plan);
            here.await(() -> inside(here, square));

            try (var there = Person.signIn(server, "juliet")) {
                there.await(() -> inside(there, square));

                there.graph().rooms().leave(room(there, square).orElseThrow().conversation());
                here.await(() -> !inside(here, square));

                rooms.join(here.account(), square, Optional.empty(), Optional.empty());
                there.await(() -> inside(there, square));
                there.await(() -> rooms.room(conversation).orElseThrow().autojoin());
            }
        }
    }

    @Test
    void whereTheServerKeepsTwoListsBothAreMinded() throws Exception {
        var options = ProsodyServer.Options.usual().without("bookmarks").with("private");
        try (var server = ProsodyServer.start(options);
                var romeo = Person.signIn(server, "romeo")) {
            var square = JidCreate.bareFromOrThrowUnchecked("square@rooms." + server.domain());
            var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.empty(), Optional.empty());
            romeo.graph().rooms().create(romeo.account(), square, Optional.empty(), plan);
            romeo.await(() -> inside(romeo, square));
            server.register("juliet", "secret-juliet");
            try (var old = PlainClient.bound(server, "juliet", "secret-juliet", "old")) {
                old.say(
                        "<iq type='set' id='w'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'><conference jid='%s' autojoin='1' name='Home'/></storage></query></iq>"
                                .formatted(square));
                old.heard("id='w'");
                try (var here = Person.signIn(server, "juliet")) {
                    here.await(() -> inside(here, square)); // as the older program said

                    var garden =
                            JidCreate.bareFromOrThrowUnchecked("garden@rooms." + server.domain());
                    here.graph().rooms().create(here.account(), garden, Optional.empty(), plan);
                    here.await(() -> inside(here, garden));
                    here.await(() -> list(old).contains(garden.toString()));
                    assertThat(list(old)).contains("name='Home'", square.toString());
                }
            }
        }
    }

    @Test
    void whatARoomMayCallForFollowsToTheOtherDevice() throws Exception {
        try (var server = ProsodyServer.start();
                var here = Person.signIn(server, "juliet");
                var there = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = JidCreate.bareFromOrThrowUnchecked("square@rooms." + server.domain());
            var rooms = here.graph().rooms();
            var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.empty(), Optional.empty());
            var conversation = rooms.create(here.account(), square, Optional.empty(), plan);
            there.await(() -> inside(there, square));
            var theirs = room(there, square).orElseThrow().conversation();
            here.await(() -> level(here, conversation) == NotifyLevel.ON_MENTION);

            rooms.notifies(conversation, NotifyLevel.NEVER);
            there.await(() -> level(there, theirs) == NotifyLevel.NEVER);
            there.graph().rooms().notifies(theirs, NotifyLevel.ALWAYS);
            here.await(() -> level(here, conversation) == NotifyLevel.ALWAYS);

            romeo.graph().rooms().join(romeo.account(), square, Optional.empty(), Optional.empty());
            romeo.await(() -> inside(romeo, square));
            var his = room(romeo, square).orElseThrow();
            var nick = rooms.room(conversation).orElseThrow().nick();
            romeo.graph().messages().send(his.conversation(), "good morning");
            romeo.graph().messages().send(his.conversation(), nick + ": are you there?");
            here.await(() -> entry(here, conversation).unread() == 2);
            assertThat(entry(here, conversation).mentions()).isEqualTo(1);
        }
    }

    private static String list(PlainClient old) {
        try {
            old.say(
                    "<iq type='get' id='r'><query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query></iq>");
            return old.heard("</query></iq>");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ChatListEntry entry(Person person, ConversationId room) {
        return person.graph().chats().entry(room).orElseThrow();
    }

    private static NotifyLevel level(Person person, ConversationId room) {
        return entry(person, room).notifies().level();
    }

    private static boolean inside(Person person, BareJid room) {
        return room(person, room).filter(RoomSummary::inside).isPresent();
    }

    private static Optional<RoomSummary> room(Person person, BareJid room) {
        return person.graph().rooms().room(person.account(), room);
    }
}
