package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ChildJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.impl.JidCreate;

/// What was typed and not sent outlives SIGKILL.
class KilledWhileTypingIT {
    private static final String JULIET = "juliet@capulet.example";
    private static final String ROMEO = "romeo@montague.example";

    @TempDir Path folder;

    @Test
    @DisplayName("P3: a draft that was kept is there after SIGKILL")
    void draftIsThereAgain() throws Exception {
        var profile = folder.resolve("profile");
        var process = ChildJvm.start(TypingVictim.class, profile.toString(), JULIET, ROMEO);
        try {
            assertThat(ChildJvm.firstLine(process)).isEqualTo("kept");
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var again = Person.open(profile, JidCreate.bareFrom(JULIET))) {
            var graph = again.graph();
            var conversation = graph.chats().open(again.account(), JidCreate.bareFrom(ROMEO));
            assertThat(graph.composer().draft(conversation).text()).isEqualTo(TypingVictim.TYPED);
        }
    }
}
