package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.trust.Announcements.Announcement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Who is told what, as in the examples of XEP-0450: Alice has the devices A1, A2 and A3, Bob has
/// B1.
class AnnouncementsTest {
    private static final BareJid ALICE = JidCreate.bareFromOrThrowUnchecked("alice@example.org");
    private static final BareJid BOB = JidCreate.bareFromOrThrowUnchecked("bob@example.com");

    private final IdentityKey a1 = TestKeys.key();
    private final IdentityKey a2 = TestKeys.key();
    private final IdentityKey a3 = TestKeys.key();
    private final IdentityKey b1 = TestKeys.key();

    private static Announcements where(BareJid owner, IdentityKey... keys) {
        return where(Map.of(owner, List.of(keys)));
    }

    private static Announcements where(Map<BareJid, List<IdentityKey>> authenticated) {
        return new Announcements(ALICE, authenticated);
    }

    private static Statement trust(BareJid owner, IdentityKey key) {
        return new Statement(owner, key.edwards(), true);
    }

    private static Statement distrust(BareJid owner, IdentityKey key) {
        return new Statement(owner, key.edwards(), false);
    }

    private static Announcement told(BareJid to, Statement... what) {
        return new Announcement(to, List.of(what));
    }

    @Nested
    @DisplayName("The key of a contact")
    class OfAContact {
        @Test
        @DisplayName("examples 1 and 2: A1 tells A2 of B1's key, and B1 of A2's")
        void isTrusted() {
            var a1Knows = where(Map.of(ALICE, List.of(a2), BOB, List.of(b1)));

            assertThat(a1Knows.trusted(BOB, b1))
                    .containsExactly(told(ALICE, trust(BOB, b1)), told(BOB, trust(ALICE, a2)));
        }

        @Test
        @DisplayName("example 8: A1 tells A2 that B1's key is distrusted, and Bob nothing")
        void isDistrusted() {
            assertThat(where(ALICE, a2).distrusted(BOB, b1))
                    .containsExactly(told(ALICE, distrust(BOB, b1)));
        }

        @Test
        void thatIsTrustedByTheOnlyDeviceIsToldToNobody() {
            assertThat(where(BOB, b1).trusted(BOB, b1)).isEmpty();
            assertThat(where(Map.of()).distrusted(BOB, b1)).isEmpty();
        }
    }

    @Nested
    @DisplayName("The key of another own device")
    class OfOurOwn {
        @Test
        @DisplayName(
                "examples 3 and 5: A2 tells B1, and so A1, of A3's key, and A3 of A1's and B1's")
        void isTrusted() {
            var a2Knows = where(Map.of(ALICE, List.of(a1, a3), BOB, List.of(b1)));

            assertThat(a2Knows.trusted(ALICE, a3))
                    .containsExactly(
                            told(BOB, trust(ALICE, a3)),
                            told(ALICE, trust(ALICE, a1), trust(BOB, b1)));
        }

        @Test
        @DisplayName("example 4: without such contacts A2 tells A1 alone")
        void isTrustedWithoutContacts() {
            assertThat(where(ALICE, a1, a3).trusted(ALICE, a3))
                    .containsExactly(told(ALICE, trust(ALICE, a3)), told(ALICE, trust(ALICE, a1)));
        }

        @Test
        @DisplayName("examples 6 and 7: that A3's key is distrusted A1 tells B1, and so A2")
        void isDistrusted() {
            var a1Knows = where(Map.of(ALICE, List.of(a2), BOB, List.of(b1)));

            assertThat(a1Knows.distrusted(ALICE, a3))
                    .containsExactly(told(BOB, distrust(ALICE, a3)));
            assertThat(where(ALICE, a2).distrusted(ALICE, a3))
                    .containsExactly(told(ALICE, distrust(ALICE, a3)));
        }

        @Test
        void theFirstOfOurOwnIsToldToNobodyElse() {
            assertThat(where(ALICE, a3).trusted(ALICE, a3)).isEmpty();
        }
    }
}
