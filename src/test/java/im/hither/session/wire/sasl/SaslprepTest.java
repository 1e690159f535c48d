package im.hither.session.wire.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaslprepTest {
    @DisplayName("V4.6 RFC 4013 §3")
    @ParameterizedTest
    @CsvSource({
        "I\u00ADX, IX",
        "user, user",
        "USER, USER",
        "\u00AA, a",
        "\u2168, IX",
        "a\u00A0b, a b",
        "a\u3000b, a b",
        "e\u0301, \u00E9",
        "\u05D0\u05D1, \u05D0\u05D1"
    })
    void prepares(String typed, String prepared) {
        assertThat(Saslprep.query(typed.toCharArray())).isEqualTo(prepared.toCharArray());
        assertThat(Saslprep.stored(typed.toCharArray())).isEqualTo(prepared.toCharArray());
    }

    @DisplayName("V4.6 refused")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0007",
                "\u06271",
                "a\u0627",
                "\uE000",
                "\uFFFD",
                "\u200E",
                "\uFDD0",
                "\u00AD",
                "\uD800",
                "\uDBFF\uDFFF"
            })
    void refuses(String typed) {
        assertThatThrownBy(() -> Saslprep.query(typed.toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("V4.6 unassigned in Unicode 3.2: may be asked with, not chosen (RFC 3454 §7)")
    @ParameterizedTest
    @ValueSource(strings = {"\u0221", "\uD83D\uDE00", "a\u0221b"})
    void unassignedIsForQueriesAlone(String typed) {
        assertThat(Saslprep.query(typed.toCharArray())).isEqualTo(typed.toCharArray());
        assertThatThrownBy(() -> Saslprep.stored(typed.toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesACopyThatCanBeWiped() {
        var typed = "plain ASCII".toCharArray();

        assertThat(Saslprep.query(typed)).isNotSameAs(typed).isEqualTo(typed);
    }
}
