package im.hither.feature.chatlist;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LastLineTest {
    private final LastLine line = new LastLine(new Texts(Locale.ENGLISH));
    private final FakeChats chats = new FakeChats();

    private ChatMessage message(Direction direction, String text) {
        var id = chats.said("romeo@montague.example", "Romeo", direction, text, Instant.EPOCH, 0);
        return chats.entry(id).orElseThrow().last().orElseThrow();
    }

    private static ChatMessage with(ChatMessage m, Content content, DeliveryState delivery) {
        return new ChatMessage(
                m.id(),
                m.conversation(),
                m.position(),
                m.direction(),
                m.author(),
                m.sentId(),
                m.originId(),
                m.stanzaId(),
                m.at(),
                content,
                delivery);
    }

    @Test
    void linesBecomeOne() {
        assertThat(line.of(message(Direction.IN, " but soft,\n\twhat light ")))
                .isEqualTo("but soft, what light");
    }

    @Test
    void ownOnesSaySo() {
        assertThat(line.of(message(Direction.OUT, "anon"))).isEqualTo("You: anon");
    }

    @Test
    void whatWasNotSentSaysSo() {
        var out = message(Direction.OUT, "anon");
        var failed = with(out, out.content(), new DeliveryState.Failed("gone"));

        assertThat(line.of(failed)).isEqualTo("Not sent: anon");
    }

    @Test
    void whatCouldNotBeReadIsNotShown() {
        var in = message(Direction.IN, "x");
        var secret = with(in, new Content.Undecryptable("OMEMO"), in.delivery());

        assertThat(line.of(secret)).isEqualTo("Message that could not be decrypted");
    }
}
