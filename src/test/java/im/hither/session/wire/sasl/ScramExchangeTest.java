package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.ScramExchange.Choice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    private static final String PROTECTED =
            "r=12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6a09117a6-ac50-4f2f-93f1-93799c2bddf6"
                    + ",s=QSXCR+Q6sek8bf92,i=4096";
    private static final Offer OFFER =
            new Offer(
                    List.of("SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"),
                    List.of("tls-server-end-point", "tls-exporter"));

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
        var exchange =
                new ScramExchange(unable(ScramHash.SHA_1), "user", bytes("pencil"), NONCE, slow);

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

    @DisplayName("A7 V4.3 XEP-0474 with channel binding")
    @Test
    void speaksThePublishedExchangeWithChannelBinding() throws SaslFailure {
        var exchange = downgradeProtected(OFFER);

        assertThat(exchange.first()).asString(UTF_8).startsWith("p=tls-exporter,,n=user,r=12C4");
        assertThat(answer(exchange, PROTECTED + ",h=G6k/rBLDqgOhRRaCuuatSDFkJ08="))
                .startsWith("c=cD10bHMtZXhwb3J0ZXIsLFRISVMgSVMgRkFLRSBDQiBEQVRB,r=12C4CD5C-")
                .endsWith(",p=NWgTsQJvWgbXKxbqd3P4BNurjkU=");
        assertThat(exchange.mechanism()).isEqualTo("SCRAM-SHA-1-PLUS");
    }

    @DisplayName("A7 V4.3 somebody took a mechanism or a binding out of the list, or put one in")
    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-1-PLUS, tls-exporter tls-server-end-point",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS, tls-exporter",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS PLAIN, tls-exporter tls-server-end-point",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS, ''"
    })
    void refusesAnOfferThatWasChangedOnTheWay(String mechanisms, String bindings) {
        var changed = new Offer(words(mechanisms), words(bindings));
        var exchange = downgradeProtected(changed);

        assertProblem(
                ConnectionProblem.Intercepted.class,
                () -> exchange.answer(bytes(PROTECTED + ",h=G6k/rBLDqgOhRRaCuuatSDFkJ08=")));
    }

    @DisplayName("The draft's older attribute is ignored, and so is what nobody knows")
    @Test
    void ignoresOtherAttributes() throws SaslFailure {
        var exchange = downgradeProtected(OFFER);

        assertThat(answer(exchange, PROTECTED + ",d=AAAA,z=1")).contains(",p=");
    }

    @DisplayName("A5 the server sees another connection")
    @ParameterizedTest
    @ValueSource(strings = {"channel-bindings-dont-match", "server-does-support-channel-binding"})
    void serverThatSeesAnotherChannelMeansSomebodyInBetween(String error) throws SaslFailure {
        var exchange = exchange(ScramHash.SHA_1, NONCE);
        answer(exchange, CHALLENGE);

        assertProblem(
                ConnectionProblem.Intercepted.class, () -> exchange.finish(bytes("e=" + error)));
    }

    @Test
    void escapesTheUserName() {
        var exchange = new ScramExchange(unable(ScramHash.SHA_1), "a=b,c", bytes("pencil"), NONCE);

        assertThat(exchange.first()).asString(UTF_8).startsWith("n,,n=a=3Db=2Cc,r=");
    }

    @Test
    void wipesThePassword() throws SaslFailure {
        var password = bytes("pencil");

        answer(new ScramExchange(unable(ScramHash.SHA_1), "user", password, NONCE), CHALLENGE);

        assertThat(password).containsOnly(0);
    }

    private static void assertUntrustworthy(ThrowingCallable step) {
        assertProblem(ConnectionProblem.Untrustworthy.class, step);
    }

    private static void assertProblem(
            Class<? extends ConnectionProblem> problem, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        SaslFailure.class,
                        failure -> assertThat(failure.problem()).isInstanceOf(problem));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static ScramExchange exchange(ScramHash hash, String nonce) {
        return new ScramExchange(unable(hash), "user", bytes("pencil"), nonce);
    }

    private static Choice unable(ScramHash hash) {
        return new Choice(hash, Gs2Header.UNABLE, new Offer(List.of(hash.mechanism()), List.of()));
    }

    /// The example of XEP-0474, whose client says more at the end than we do.
    private static ScramExchange downgradeProtected(Offer offer) {
        var header = Gs2Header.bound(BindingType.EXPORTER, bytes("THIS IS FAKE CB DATA"));
        return new ScramExchange(
                new Choice(ScramHash.SHA_1, header, offer),
                "user",
                bytes("pencil"),
                "12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6");
    }

    private static String answer(SaslExchange exchange, String challenge) throws SaslFailure {
        return new String(exchange.answer(bytes(challenge)), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
