package im.hither.feature.edit;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class EditProtocolTest {
    private static final Conversation ROMEO =
            new Conversation(
                    new ConversationId(1),
                    new AccountId(1),
                    JidCreate.bareFromOrThrowUnchecked("romeo@montague.example"),
                    ConversationKind.CHAT);

    @Test
    void whatLastsGoesWithACorrection() {
        var stanza =
                EditProtocol.correction(
                        ROMEO,
                        new SentId("good1"),
                        new SentId("bad1"),
                        "> _ <",
                        List.of("<unstyled xmlns='urn:xmpp:styling:0'/>"));

        assertThat(stanza)
                .contains("<body>> _ &lt;</body>")
                .contains("urn:xmpp:message-correct:0")
                .endsWith("<unstyled xmlns='urn:xmpp:styling:0'/></message>");
    }
}
