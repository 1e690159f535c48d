package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Event;
import im.hither.domain.Occupant;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.session.Envelope;
import im.hither.session.Incoming;
import im.hither.session.Source;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Who writes, in a chat and in a room.
class TypingHandlerTest {
    private static final ConversationId HERE = new ConversationId(7);
    private static final BareJid VERONA =
            JidCreate.bareFromOrThrowUnchecked("verona@rooms.example");
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");

    @Test
    void inAChatNobodyNeedsAName() {
        assertThat(heard(ConversationKind.CHAT, Source.LIVE, Direction.IN, "Romeo"))
                .containsExactly(new TypingChanged(HERE, 1, true));
    }

    @Test
    void inARoomOnesNameIsSaid() {
        assertThat(heard(ConversationKind.ROOM, Source.ROOM, Direction.IN, "Romeo"))
                .containsExactly(new TypingChanged(HERE, 1, true, Optional.of("Romeo")));
    }

    @Test
    void whoWritesPrivatelyIsTheOtherSide() {
        assertThat(heard(ConversationKind.PRIVATE, Source.LIVE, Direction.IN, "Romeo"))
                .containsExactly(new TypingChanged(HERE, 1, true));
    }

    @Test
    void ourOwnAndWhatIsOverAreNothing() {
        assertThat(heard(ConversationKind.ROOM, Source.ROOM, Direction.OUT, "Juliet")).isEmpty();
        assertThat(heard(ConversationKind.CHAT, Source.CATCH_UP, Direction.IN, "Romeo")).isEmpty();
    }

    @Test
    void aRoomIsToldAsARoom() {
        var room = new Conversation(HERE, new AccountId(1), VERONA, ConversationKind.ROOM);
        var stanza = (Message) TypingProtocol.state(room, true);

        assertThat(stanza.getType()).isEqualTo(Message.Type.groupchat);
        assertThat((Object) stanza.getTo()).isEqualTo(VERONA);
        assertThat(stanza.getBody()).isNull();
        assertThat(stanza.hasExtension("composing", TypingProtocol.NAMESPACE)).isTrue();
    }

    private static List<Event> heard(
            ConversationKind kind, Source source, Direction direction, String nick) {
        var message =
                StanzaBuilder.buildMessage("a")
                        .ofType(
                                kind == ConversationKind.ROOM
                                        ? Message.Type.groupchat
                                        : Message.Type.chat)
                        .addExtension(new ChatStateExtension(ChatState.composing))
                        .build();
        var incoming =
                new Incoming(
                        new AccountId(1),
                        JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example"),
                        source,
                        HERE,
                        kind,
                        kind == ConversationKind.CHAT ? ROMEO : VERONA,
                        direction,
                        kind == ConversationKind.CHAT ? ROMEO : VERONA,
                        kind == ConversationKind.CHAT
                                ? Optional.empty()
                                : Optional.of(
                                        new Occupant(Optional.empty(), nick, Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH,
                        new Envelope(message, Optional.empty(), Optional.empty()));
        try (var database = TestDatabase.open()) {
            return database.database()
                    .write(tx -> new TypingHandler().handle(incoming, tx).events());
        }
    }
}
