package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class CodeComparisonTest {
    private static final IdentityKey PHONE = TestKeys.key();
    private static final IdentityKey LAPTOP = TestKeys.key();
    private static final IdentityKey MALLORY = TestKeys.key();

    private final CodeComparison comparison = new CodeComparison(Map.of(1, PHONE, 2, LAPTOP));

    private List<CodeFinding> compare(CodeKey... keys) {
        return comparison.of(
                new VerificationCode(
                        JidCreate.bareFromOrThrowUnchecked("romeo@example.net"), List.of(keys)));
    }

    private static CodeFinding finding(CodeResult result, int device, IdentityKey key) {
        return new CodeFinding(
                result, device == 0 ? OptionalInt.empty() : OptionalInt.of(device), key);
    }

    @Test
    void keysThatMatchAndNewOnes() {
        assertThat(
                        compare(
                                VerificationCode.trusted(PHONE, OptionalInt.of(1)),
                                VerificationCode.trusted(LAPTOP, OptionalInt.empty()),
                                VerificationCode.trusted(MALLORY, OptionalInt.of(7))))
                .containsExactly(
                        finding(CodeResult.MATCHED, 1, PHONE),
                        finding(CodeResult.MATCHED, 2, LAPTOP),
                        finding(CodeResult.NEW, 7, MALLORY));
    }

    @Test
    @DisplayName("C15: the key that a device showed is the one that does not match")
    void aKeyThatDoesNotMatch() {
        assertThat(compare(VerificationCode.trusted(MALLORY, OptionalInt.of(1))))
                .containsExactly(
                        finding(CodeResult.MISMATCHED, 1, PHONE),
                        finding(CodeResult.NEW, 1, MALLORY));
    }

    @Test
    void aKeyThatTheCodeWarnsOf() {
        assertThat(compare(new CodeKey(List.of(MALLORY, LAPTOP), OptionalInt.empty(), false)))
                .containsExactly(finding(CodeResult.WARNED, 2, LAPTOP));
    }

    @Test
    void theKnownReadingOfATrustMessageCounts() {
        assertThat(compare(new CodeKey(List.of(MALLORY, PHONE), OptionalInt.empty(), true)))
                .containsExactly(finding(CodeResult.MATCHED, 1, PHONE));
    }
}
