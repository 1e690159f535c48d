package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
    private static Stream<ConnectionProblem> problems() {
        var certificates =
                Arrays.stream(CertificateFault.values())
                        .map(fault -> new ConnectionProblem.BadCertificate(fault, "d.example", ""));
        return Stream.concat(
                certificates,
                Stream.of(
                        new ConnectionProblem.WrongPassword(),
                        new ConnectionProblem.AccountRefused("account-disabled"),
                        new ConnectionProblem.NoPassword(),
                        new ConnectionProblem.UnknownHost("h.example"),
                        new ConnectionProblem.Unreachable("h.example:5222"),
                        new ConnectionProblem.NoService("d.example"),
                        new ConnectionProblem.ProxyNeeded("h.onion"),
                        new ConnectionProblem.ProxyFailed("socks5://127.0.0.1:9050"),
                        new ConnectionProblem.OwnCertificateUnreadable("own.p12"),
                        new ConnectionProblem.Redirected("h.example:5222"),
                        new ConnectionProblem.NoEncryption(""),
                        new ConnectionProblem.NoMechanism(List.of("X-OLD")),
                        new ConnectionProblem.NoMechanism(List.of()),
                        new ConnectionProblem.PlainOnly(),
                        new ConnectionProblem.Untrustworthy(""),
                        new ConnectionProblem.Intercepted(""),
                        new ConnectionProblem.Downgraded("", ""),
                        new ConnectionProblem.Conflict(),
                        new ConnectionProblem.Replaced(),
                        new ConnectionProblem.StreamRefused("host-gone", ""),
                        new ConnectionProblem.StreamRefused("policy-violation", ""),
                        new ConnectionProblem.StreamRefused("system-shutdown", ""),
                        new ConnectionProblem.Lost("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyProblemHasASentenceOfItsOwn(String language) {
        var texts = new ProblemTexts(new Texts(Locale.of(language)));

        var sentences = problems().map(texts::sentence).toList();

        assertThat(sentences)
                .allMatch(sentence -> sentence.endsWith(".") && sentence.length() > 30);
        assertThat(new HashSet<>(sentences)).hasSameSizeAs(sentences);
    }

    @Test
    void noKindOfProblemIsForgottenHere() {
        var seen = new ArrayList<Class<?>>();
        problems().forEach(problem -> seen.add(problem.getClass()));

        assertThat(seen).contains(ConnectionProblem.class.getPermittedSubclasses());
    }

    @Test
    void certificateSaysForWhichDomainAndWhatToDo() {
        var problem =
                new ConnectionProblem.BadCertificate(
                        CertificateFault.UNKNOWN_AUTHORITY, "capulet.example", "PKIX path");

        var sentence = new ProblemTexts(new Texts(Locale.ENGLISH)).sentence(problem);

        assertThat(sentence).contains("capulet.example", "Advanced").doesNotContain("PKIX");
    }

    @Test
    void serversOwnTextIsPreferredToItsCondition() {
        var texts = new ProblemTexts(new Texts(Locale.ENGLISH));

        assertThat(
                        texts.sentence(
                                new ConnectionProblem.StreamRefused(
                                        "policy-violation", "Too loud")))
                .contains("Too loud")
                .doesNotContain("policy-violation");
        assertThat(texts.brief(new ConnectionProblem.StreamRefused("policy-violation", "")))
                .isEqualTo("Ended by the server");
    }
}
