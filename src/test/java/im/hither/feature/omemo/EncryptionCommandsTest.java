package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.TrustLevel;
import im.hither.terminal.ExitStatus;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// `encryption`, `devices`, `readiness` and `reset-session`.
class EncryptionCommandsTest {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final BareJid NURSE = JidCreate.bareFromOrThrowUnchecked("nurse@example.net");

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Account juliet = program.onlineAccount("juliet@example.org");
    private final FakeEncryption encryption = new FakeEncryption(program::publish);

    @BeforeEach
    void romeoHasADevice() {
        encryption.readers.add(
                new Reader(
                        ROMEO,
                        true,
                        List.of(
                                FakeEncryption.device(
                                        ROMEO, 7, TrustLevel.TRUSTED, Optional.empty()))));
    }

    private TypedCommand encryption(String... words) {
        return TypedCommand.run(
                program, console -> new EncryptionCommand(() -> encryption, console), words);
    }

    private TypedCommand devices(String... words) {
        return TypedCommand.run(
                program, console -> new DevicesCommand(() -> encryption, console), words);
    }

    private TypedCommand readiness(String... words) {
        return TypedCommand.run(
                program, console -> new ReadinessCommand(() -> encryption, console), words);
    }

    private TypedCommand reset(String... words) {
        return TypedCommand.run(
                program, console -> new ResetSessionCommand(() -> encryption, console), words);
    }

    @Test
    void encryptionIsShownAndSet() {
        assertThat(encryption("encryption", "romeo@example.net", "--json").printed())
                .containsExactly(
                        "{\"address\":\"romeo@example.net\",\"encryption\":\"omemo\",\"why\":\"encrypted\"}");

        var off = encryption("encryption", "romeo@example.net", "none", "--json");

        assertThat(off.status()).isEqualTo(ExitStatus.DONE.code());
        assertThat(encryption.done).containsExactly("choose false");
        assertThat(off.printed())
                .containsExactly(
                        "{\"address\":\"romeo@example.net\",\"encryption\":\"none\",\"why\":\"off\"}");
    }

    @Test
    void whereNothingCanBeEncryptedNothingIsChosen() {
        encryption.state = EncryptionState.CANNOT;

        var typed = encryption("encryption", "gateway.example.net", "omemo");

        assertThat(typed.status()).isEqualTo(ExitStatus.REFUSED.code());
        assertThat(encryption.done).isEmpty();
    }

    @Test
    void everyStateHasItsWords() {
        for (var state : EncryptionState.values()) {
            encryption.state = state;

            assertThat(encryption("encryption", "romeo@example.net").printed())
                    .singleElement()
                    .asString()
                    .contains("romeo@example.net")
                    .doesNotContain("command.")
                    .doesNotContain("{");
        }
    }

    @Test
    void devicesOfSomebodyAndOfOurOwn() {
        assertThat(devices("devices", "romeo@example.net", "--json").printed())
                .singleElement()
                .asString()
                .contains("\"device\":7", "\"dialect\":\"omemo\"", "\"trust\":\"trusted\"")
                .contains("\"active\":false", "\"this\":false");
        assertThat(devices("devices", "--json").printed())
                .singleElement()
                .asString()
                .contains("\"address\":\"" + juliet.address() + "\"", "\"device\":31415")
                .contains("\"fingerprint\":\"" + "ab".repeat(32) + "\"", "\"this\":true");
    }

    @Test
    void readinessTellsOfEachMemberAndDevice() {
        encryption.readers.add(
                new Reader(
                        NURSE,
                        true,
                        List.of(
                                FakeEncryption.device(
                                        NURSE, 8, TrustLevel.TRUSTED, Optional.of("closed")),
                                FakeEncryption.device(
                                        NURSE, 9, TrustLevel.DISTRUSTED, Optional.empty()))));
        encryption.readers.add(
                new Reader(
                        JidCreate.bareFromOrThrowUnchecked("paris@example.net"), true, List.of()));

        var typed = readiness("readiness", "romeo@example.net", "--json");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE.code());
        assertThat(encryption.done).containsExactly("look");
        assertThat(typed.printed())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"device\":7", "\"ready\":true"),
                        line -> assertThat(line).contains("\"device\":8", "\"reason\":\"closed\""),
                        line ->
                                assertThat(line)
                                        .contains("\"device\":9", "\"reason\":\"not_trusted\""),
                        line ->
                                assertThat(line)
                                        .contains("paris", "\"device\":null")
                                        .contains("\"reason\":\"no_device\""));
    }

    @Test
    void readinessIsNegativeWhereNobodyCouldRead() {
        encryption.readers.set(0, new Reader(ROMEO, true, List.of()));

        assertThat(readiness("readiness", "romeo@example.net").status())
                .isEqualTo(ExitStatus.REFUSED.code());
    }

    @Test
    void resetTakesADeviceThatIsKnown() {
        assertThat(reset("reset-session", "romeo@example.net", "7").status())
                .isEqualTo(ExitStatus.DONE.code());
        assertThat(encryption.done).containsExactly("reset romeo@example.net 7");

        assertThat(reset("reset-session", "romeo@example.net", "8").status())
                .isEqualTo(ExitStatus.REFUSED.code());
        encryption.online = false;
        assertThat(reset("reset-session", "romeo@example.net", "7").status())
                .isEqualTo(ExitStatus.NOT_ONLINE.code());
    }
}
