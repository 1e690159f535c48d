package im.hither.feature.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Who has seen a message, and in which colour they are shown.
class ReadersTest {
    private static final OccupantId ID = new OccupantId("a1");

    private final FakeHistory history = new FakeHistory();
    private final Readers readers = new Readers();

    @Test
    void aReaderHasTheColourOfWhatTheyWrite() {
        assertThat(colour(Optional.of(FakeHistory.ROMEO))).isEqualTo("romeo@montague.lit");
        assertThat(colour(Optional.empty())).as("the room tells no addresses").isEqualTo("romeo");
    }

    private String colour(Optional<BareJid> address) {
        var said = said(new Occupant(Optional.of(ID), "romeo", address));
        readers.meet(List.of(said));
        return face(said);
    }

    @Test
    void aReaderWhoHasWrittenNothingHasTheColourOfTheirName() {
        assertThat(face(history.out(1))).isEqualTo("romeo");
    }

    private String face(ChatMessage message) {
        var reader = new Author(new AuthorKey("id:" + ID.value()), "romeo", false);
        readers.know(List.of(new Marker(reader, message.id(), message.position(), message.at())));
        return readers.of(message).here().getFirst().colourOf();
    }

    private ChatMessage said(Occupant occupant) {
        var message = history.in(1);
        return new ChatMessage(
                message.id(),
                message.conversation(),
                message.position(),
                Direction.IN,
                occupant.address().orElse(message.author()),
                Optional.of(occupant),
                message.sentId(),
                message.originId(),
                message.stanzaId(),
                message.at(),
                message.content(),
                message.delivery(),
                message.details());
    }
}
