package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    @ParameterizedTest
    @CsvSource({
        "Romeo, 'Romeo: where are you?', true",
        "Romeo, 'ask romeo, he knows', true",
        "Romeo, '@Romeo', true",
        "Romeo, 'ROMEO!', true",
        "Romeo, 'Romeos', false",
        "Romeo, 'xRomeo', false",
        "Romeo, 'Romeo_2 said so', false",
        "Romeo, '> Romeo said so\nno', false",
        "Romeo, '', false",
        "Romeo M., 'so says Romeo M. again', true",
        "Ro, 'Romeo', false",
        "r.o, 'ro', false",
        "Ünal, 'hi U\u0308nal', true",
        "ロミオ, 'ねえ ロミオ', true",
    })
    void aNameIsAWordOfItsOwn(String nick, String text, boolean named) {
        assertThat(Mentions.names(text, nick)).isEqualTo(named);
    }
}
