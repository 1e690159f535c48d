package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationKind;
import im.hither.domain.TrustLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class ProspectsTest {
    @Test
    void oneMemberWithoutKeysIsLeftOut() {
        assertThat(group(reader(true, TrustLevel.TRUSTED), reader(true)))
                .isEqualTo(Prospect.SOME_READ);
    }

    @Test
    void allMembersWithComparedKeysMakeAGroupVerified() {
        assertThat(group(reader(true, TrustLevel.AUTHENTICATED), reader(true, TrustLevel.TRUSTED)))
                .isEqualTo(Prospect.ENCRYPTED);
        assertThat(
                        group(
                                reader(true, TrustLevel.AUTHENTICATED),
                                reader(true, TrustLevel.AUTHENTICATED)))
                .isEqualTo(Prospect.VERIFIED);
    }

    @Test
    void whereNobodyHasKeysNothingIsSent() {
        assertThat(group(reader(true), reader(true))).isEqualTo(Prospect.NOBODY_READS);
        assertThat(group()).isEqualTo(Prospect.NOBODY_READS);
    }

    @Test
    void whatIsNotKnownYetIsNotSaid() {
        assertThat(group(reader(true, TrustLevel.TRUSTED), reader(false)))
                .isEqualTo(Prospect.UNKNOWN);
        assertThat(chat(reader(false))).isEqualTo(Prospect.UNKNOWN);
    }

    @Test
    void aPersonWithAnUntrustedDeviceAloneIsStuck() {
        assertThat(chat(reader(true, TrustLevel.DISTRUSTED))).isEqualTo(Prospect.NOT_TRUSTED);
        assertThat(chat(reader(true))).isEqualTo(Prospect.NOBODY_READS);
        assertThat(chat(reader(true, TrustLevel.TRUSTED))).isEqualTo(Prospect.ENCRYPTED);
    }

    @Test
    @DisplayName("C7: a key that a code did not match stops all that goes to that person")
    void aKeyThatDoesNotMatchIsStuck() {
        var prospect = chat(reader(true, TrustLevel.AUTHENTICATED, TrustLevel.COMPROMISED));

        assertThat(prospect).isEqualTo(Prospect.MISMATCHED);
        assertThat(prospect.isStuck()).isTrue();
        assertThat(chat(reader(true, TrustLevel.AUTHENTICATED, TrustLevel.DISTRUSTED)))
                .as("once that key is refused")
                .isEqualTo(Prospect.VERIFIED);
    }

    @Test
    @DisplayName("C1: one compared key does not make verified what goes to others too")
    void keysFromBeforeTheFirstComparisonAreNotVerified() {
        assertThat(chat(reader(true, TrustLevel.AUTHENTICATED, TrustLevel.TRUSTED)))
                .isEqualTo(Prospect.ENCRYPTED);
        assertThat(chat(reader(true, TrustLevel.AUTHENTICATED, TrustLevel.UNDECIDED)))
                .as("who gets nothing is named elsewhere")
                .isEqualTo(Prospect.VERIFIED);
    }

    @Test
    void anOpenedRoomIsStuck() {
        var opened = Prospects.of(EncryptionState.ROOM_OPENED, ConversationKind.ROOM, List.of());

        assertThat(opened).isEqualTo(Prospect.ROOM_OPENED);
        assertThat(opened.isStuck()).isTrue();
    }

    private static Prospect group(Reader... readers) {
        return Prospects.of(EncryptionState.ENCRYPTED, ConversationKind.ROOM, List.of(readers));
    }

    private static Prospect chat(Reader reader) {
        return Prospects.of(EncryptionState.ENCRYPTED, ConversationKind.CHAT, List.of(reader));
    }

    /// Somebody with one device for each level.
    private static Reader reader(boolean known, TrustLevel... levels) {
        var person = JidCreate.bareFromOrThrowUnchecked("nurse@capulet.example");
        var devices =
                Stream.of(levels)
                        .map(level ->
                                new DeviceReadiness(
                                        new Device(
                                                new DeviceAddress(person, 4711),
                                                false,
                                                true,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Instant.EPOCH,
                                                Instant.EPOCH),
                                        level))
                        .toList();
        return new Reader(person, known, devices);
    }
}
