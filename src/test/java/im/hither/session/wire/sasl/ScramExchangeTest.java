package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScramExchangeTest {
    private static final String NONCE = "fyko+d2lbbFgONRv9qkxdawL";
    private static final String CHALLENGE =
            "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
    private static final String SUCCESS = "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=";

    @DisplayName("V4.1 V4.2 RFC 5802 §5, RFC 7677 §3, and SHA-512 likewise")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHA_1|fyko+d2lbbFgONRv9qkxdawL|3rfcNHYJY1ZVvWVs7j|QSXCR+Q6sek8bf92"
                        + "|v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=|rmF9pqV8S7suAoZWja4dJRkFsKQ=",
                "SHA_256|rOprNGfwEbeRWgbNEkqO|%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
                        + "|W22ZaJ0SNY7soEsUEjb6gQ=="
                        + "|dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
                        + "|6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
                "SHA_512|rOprNGfwEbeRWgbNEkqO|02431b08-2f0c-4bad-9da4-acb0570770fe"
                        + "|Yzzp706qLXXPsUeBO6n+wbhB0kbTKQiY"
                        + "|rvv914V90niSjIsGuyeK9IGjfDEDKC7fhb+3qO4Zmbdz16Eu9QFbRcl7aRsUpCyEr32j95Gdjgg5c2NtXOiZmg=="
                        + "|llzBvWmLVxbdw6K37e9uHEQAsldN1YhdxrdtiR5cXYTFm04Ld16DFMFS/n4s8ccgjnIYRadTwDtA9f/GkzYKwg=="
            })
    void speaksThePublishedExchange(
            ScramHash hash, String ours, String theirs, String salt, String proof, String signature)
            throws SaslFailure {
        var exchange = exchange(hash, ours);

        assertThat(exchange.first()).asString(UTF_8).isEqualTo("n,,n=user,r=" + ours);
        assertThat(answer(exchange, "r=" + ours + theirs + ",s=" + salt + ",i=4096"))
                .isEqualTo("c=biws,r=" + ours + theirs + ",p=" + proof);
        exchange.finish(("v=" + signature).getBytes(UTF_8));
    }

    @Test
    void takesTheServersProofAsAChallengeToo() throws SaslFailure {
        var exchange = exchange(ScramHash.SHA_1, NONCE);
        answer(exchange, CHALLENGE);

        assertThat(answer(exchange, SUCCESS)).isEmpty();

        exchange.finish(new byte[0]);
    }

    @DisplayName("A9 V4.5 hostile parameters")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92",
                "r=3rfcfyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko,s=QSXCR+Q6sek8bf92,i=4096",
                "m=anything,r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4096,m=ext",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4096,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXC,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=0",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=1",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4095",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=600001",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=2147483647",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4294971392",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=-4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4096x",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=not base64!,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3rfc,,s=QSXCR+Q6sek8bf92,i=4096",
                "e=other-error",
                ""
            })
    void refusesAHostileChallenge(String challenge) {
        var exchange = exchange(ScramHash.SHA_1, NONCE);

        assertUntrustworthy(() -> exchange.answer(challenge.getBytes(UTF_8)));
    }

    @DisplayName("A9 bytes that are not UTF-8")
    @Test
    void refusesAChallengeThatIsNotText() {
        var exchange = exchange(ScramHash.SHA_1, NONCE);

        assertUntrustworthy(() -> exchange.answer(new byte[] {'r', '=', (byte) 0xff}));
    }

    @DisplayName("A9 a budget for the iterations that a server chooses")
    @Test
    void givesUpWhenHashingTakesTooLong() {
        var now = new AtomicLong();
        Ticker slow = () -> now.getAndAdd(Duration.ofSeconds(3).toNanos());
        var exchange = new ScramExchange(ScramHash.SHA_1, "user", bytes("pencil"), NONCE, slow);

        assertUntrustworthy(() -> exchange.answer(bytes(CHALLENGE)));
    }

    @DisplayName("A10 V4.5 success before proof")
    @Test
    void refusesSuccessBeforeTheServerProvedItself() throws SaslFailure {
        var atOnce = exchange(ScramHash.SHA_1, NONCE);
        var withoutSignature = exchange(ScramHash.SHA_1, NONCE);
        answer(withoutSignature, CHALLENGE);

        assertUntrustworthy(() -> atOnce.finish(new byte[0]));
        assertUntrustworthy(() -> atOnce.finish(bytes(SUCCESS)));
        assertUntrustworthy(() -> withoutSignature.finish(new byte[0]));
    }

    @DisplayName("A10 V4.5 wrong server signature")
    @ParameterizedTest
    @ValueSource(strings = {"v=smF9pqV8S7suAoZWja4dJRkFsKQ=", "v=", "v=?", "x=rmF9pqV8S7s="})
    void refusesAServerThatDoesNotKnowThePassword(String last) throws SaslFailure {
        var exchange = exchange(ScramHash.SHA_1, NONCE);
        answer(exchange, CHALLENGE);

        assertUntrustworthy(() -> exchange.finish(bytes(last)));
    }

    @DisplayName("V4.5 server-final with an error")
    @Test
    void invalidProofMeansAWrongPassword() throws SaslFailure {
        var exchange = exchange(ScramHash.SHA_1, NONCE);
        answer(exchange, CHALLENGE);

        assertThatThrownBy(() -> exchange.finish(bytes("e=invalid-proof")))
                .isInstanceOfSatisfying(
                        SaslFailure.class,
                        failure ->
                                assertThat(failure.problem())
                                        .isEqualTo(new ConnectionProblem.WrongPassword()));
    }

    @Test
    void escapesTheUserName() {
        var exchange = new ScramExchange(ScramHash.SHA_1, "a=b,c", bytes("pencil"), NONCE);

        assertThat(exchange.first()).asString(UTF_8).startsWith("n,,n=a=3Db=2Cc,r=");
    }

    @Test
    void wipesThePassword() throws SaslFailure {
        var password = bytes("pencil");

        answer(new ScramExchange(ScramHash.SHA_1, "user", password, NONCE), CHALLENGE);

        assertThat(password).containsOnly(0);
    }

    private static void assertUntrustworthy(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        SaslFailure.class,
                        failure ->
                                assertThat(failure.problem())
                                        .isInstanceOf(ConnectionProblem.Untrustworthy.class));
    }

    private static ScramExchange exchange(ScramHash hash, String nonce) {
        return new ScramExchange(hash, "user", bytes("pencil"), nonce);
    }

    private static String answer(SaslExchange exchange, String challenge) throws SaslFailure {
        return new String(exchange.answer(bytes(challenge)), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
