package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.trust.CodeReading.Malformed;
import im.hither.feature.trust.CodeReading.NoCode;
import im.hither.feature.trust.CodeReading.Read;
import im.hither.feature.trust.CodeReading.TooManyKeys;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class CodeParserTest {
    private static final String K = key().fingerprint();
    private static final String K2 = key().fingerprint();
    private static final BareJid JULIET =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@capulet.example");

    private static IdentityKey key() {
        return OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity().publicKey();
    }

    private static VerificationCode read(String text) {
        assertThat(CodeParser.read(text)).isInstanceOf(Read.class);
        return ((Read) CodeParser.read(text)).code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmpp:juliet@capulet.example?omemo-sid-123456789=K;omemo-sid-987654321=K2",
                "https://conversations.im/i/juliet@capulet.example?omemo-sid-123456789=K&omemo-sid-987654321=K2",
                "xmpp:juliet@capulet.example?message;omemo-sid-123456789=K;omemo-sid-987654321=K2",
                " XMPP:Juliet@capulet.example?OMEMO-SID-123456789=K;omemo-sid-987654321=K2\n",
                "xmpp:juliet@capulet.example?omemo-sid-123456789=K2;omemo-sid-123456789=K;omemo-sid-987654321=K2",
                "https://conversations.im/i/juliet%40capulet.example?name=J&omemo-sid-123456789=K&omemo-sid-987654321=K2"
            })
    void codesOfConversationsGajimAndOthers(String form) throws RatchetFailure {
        var code = read(form.replace("K2", K2.toUpperCase(Locale.ROOT)).replace("=K", "=" + K));

        assertThat((Object) code.owner()).isEqualTo(JULIET);
        assertThat(code.keys())
                .containsExactly(
                        VerificationCode.trusted(
                                IdentityKey.ofFingerprint(K), OptionalInt.of(123456789)),
                        VerificationCode.trusted(
                                IdentityKey.ofFingerprint(K2), OptionalInt.of(987654321)));
    }

    @Test
    void trustMessageOfKaidan() throws RatchetFailure {
        var trust = "623548d3835c6d33ef5cb680f7944ef381cf712bf23a0119dabe5c4f252cd02f";
        var distrust = "b423f5088de9a924d51b31581723d850c7cc67d0a4fe6b267c3d301ff56d2413";
        var distrustToo = "d9f849b6b828309c5f2c8df4f38fd891887da5aaa24a22c50d52f69b4a80817e";

        var code =
                read(
                        "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust="
                                + trust
                                + ";distrust="
                                + distrust
                                + ";distrust="
                                + distrustToo);

        assertThat(code.owner().toString()).isEqualTo("bob@example.com");
        assertThat(code.keys()).extracting(CodeKey::trusted).containsExactly(true, false, false);
        var first = code.keys().getFirst();
        assertThat(first.means(IdentityKey.ofEdwards(Bytes.ofHex(trust)))).isTrue();
        assertThat(first.means(IdentityKey.ofFingerprint(trust))).isTrue();
        assertThat(first.means(IdentityKey.ofFingerprint(K))).isFalse();
    }

    @Test
    void aKeyWithoutDevice() {
        var code = read("xmpp:juliet@capulet.example?omemo=" + K);

        assertThat(code.keys()).extracting(CodeKey::device).containsExactly(OptionalInt.empty());
    }

    @ParameterizedTest
    @DisplayName("C15: a code with a key, device or address that cannot be is worth nothing")
    @ValueSource(
            strings = {
                "xmpp:juliet@capulet.example?omemo-sid-1=",
                "xmpp:juliet@capulet.example?omemo-sid-1=Kf",
                "xmpp:juliet@capulet.example?omemo-sid-1=05K",
                "xmpp:juliet@capulet.example?omemo-sid-1=g",
                "xmpp:juliet@capulet.example?omemo-sid-0=K",
                "xmpp:juliet@capulet.example?omemo-sid--1=K",
                "xmpp:juliet@capulet.example?omemo-sid-+1=K",
                "xmpp:juliet@capulet.example?omemo-sid-01=K",
                "xmpp:juliet@capulet.example?omemo-sid-2147483648=K",
                "xmpp:juliet@capulet.example?omemo-sid-9999999999=K",
                "xmpp:juliet@capulet.example?omemo-sid-=K",
                "xmpp:juliet@capulet.example?omemo-sid-1=K;omemo-sid-2=x",
                "xmpp:juliet@capulet.example?omemo-sid-1=K%3Bomemo-sid-2=K",
                "xmpp:juliet@capulet.example?omemo-sid-1=K#xmpp:mallory@capulet.example",
                "xmpp:juliet@capulet.example/balcony?omemo-sid-1=K",
                "xmpp:capulet.example?omemo-sid-1=K",
                "xmpp:%00@capulet.example?omemo-sid-1=K",
                "xmpp:%ff@capulet.example?omemo-sid-1=K",
                "xmpp:juliet%4?omemo-sid-1=K",
                "xmpp:a@b@c?omemo-sid-1=K",
                "https://conversations.im/i/juliet@capulet.example%2Fx?omemo-sid-1=K",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=Kf",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=K;distrust=x"
            })
    void malformed(String form) {
        assertThat(CodeParser.read(form.replace("K", K))).isEqualTo(new Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "https://example.org/",
                "xmpp:juliet@capulet.example",
                "xmpp:juliet@capulet.example?",
                "xmpp:juliet@capulet.example?message;body=omemo-sid-1",
                "xmpp://juliet@capulet.example?omemo-sid-1=K",
                "xmpp:/auth@example.com/juliet@capulet.example?omemo-sid-1=K",
                "http://conversations.im/i/juliet@capulet.example?omemo-sid-1=K",
                "https://user@conversations.im/i/juliet@capulet.example?omemo-sid-1=K",
                "xmpp:bob@example.com?trust-message;trust=K",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:openpgp:0;trust=K",
                "javascript:xmpp:juliet@capulet.example?omemo-sid-1=K"
            })
    void somethingElse(String form) {
        assertThat(CodeParser.read(form.replace("K", K))).isEqualTo(new NoCode());
    }

    @Test
    @DisplayName("C15: a code with more than 64 keys is refused")
    void tooManyKeys() {
        assertThat(CodeParser.read(codeWith(65))).isEqualTo(new TooManyKeys());
        assertThat(read(codeWith(64)).keys()).hasSize(64);
    }

    private static String codeWith(int devices) {
        return IntStream.rangeClosed(1, devices)
                .mapToObj(id -> "omemo-sid-" + id + "=" + K)
                .collect(Collectors.joining(";", "xmpp:juliet@capulet.example?", ""));
    }

    @ParameterizedTest
    @EnumSource
    void whatWeWriteWeRead(Dialect dialect) throws RatchetFailure {
        var owner =
                JidCreate.bareFromOrThrowUnchecked(
                        "nasty!#$%()*+,-.;=?[]^_`{|}~jiři@čechy.example");
        var keys = new TreeMap<Integer, IdentityKey>();
        keys.put(7, IdentityKey.ofFingerprint(K));
        keys.put(2147483647, IdentityKey.ofFingerprint(K2));

        var code = read(VerificationCode.uri(dialect, owner, keys));

        assertThat((Object) code.owner()).isEqualTo(owner);
        assertThat(code.keys()).hasSize(2).allMatch(CodeKey::trusted);
        assertThat(code.keys().get(0).means(keys.get(7))).isTrue();
        assertThat(code.keys().get(1).means(keys.get(2147483647))).isTrue();
        if (dialect == Dialect.LEGACY) {
            assertThat(code.keys().get(0).device()).isEqualTo(OptionalInt.of(7));
        }
    }
}
