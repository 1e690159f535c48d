package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ChildJvm;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JDK reads its limits once per JVM, so each case has a JVM of its own.
class SmackSetupTest {
    @DisplayName("§0.1, §0.2, G1: documents that the JDK's limits end")
    @ParameterizedTest
    @ValueSource(strings = {"entities", "attributes", "depth", "name"})
    void longDocumentsAreReadOnlyWithTheSetup(String document) throws Exception {
        assertThat(said("with", document)).endsWith("read to the end");
        assertThat(said("without", document)).contains("JAXP000100");
    }

    @DisplayName("Protocol §1: nothing of Smack answers or asks by itself")
    @Test
    void managersThatActByThemselvesAreOff() throws Exception {
        assertThat(said("with", "managers"))
                .isEqualTo(
                        "ExplicitMessageEncryptionManager MultiUserChatManager"
                                + " ServiceDiscoveryManager StableUniqueStanzaIdManager"
                                + " XDataLayoutManager XDataManager XDataValidationManager");
        assertThat(said("without", "managers"))
                .contains("Roster", "DeliveryReceiptManager", "HttpFileUploadManager");
    }

    private static String said(String... arguments) throws Exception {
        var process =
                new ProcessBuilder(ChildJvm.command(List.of(), SmackSetupWitness.class, arguments))
                        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
