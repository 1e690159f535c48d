package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import im.hither.text.ProblemTexts.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        new ConnectionProblem.ProxyRefused("socks5://127.0.0.1:9050", true),
                        new ConnectionProblem.ProxyRefused("socks5://127.0.0.1:9050", false),
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
                        new ConnectionProblem.StreamRefused("undefined-condition", ""),
                        new ConnectionProblem.StreamRefused("policy-violation", ""),
                        new ConnectionProblem.StreamRefused("system-shutdown", ""),
                        new ConnectionProblem.Lost("")));
    }

    private static ProblemTexts english(Place place) {
        return new ProblemTexts(new Texts(Locale.ENGLISH), place);
    }

    @ParameterizedTest
    @CsvSource({
        "en, FORM",
        "en, WINDOW",
        "en, COMMAND_LINE",
        "de, FORM",
        "de, WINDOW",
        "de, COMMAND_LINE"
    })
    void everyProblemHasASentenceOfItsOwn(String language, Place place) {
        var texts = new ProblemTexts(new Texts(Locale.of(language)), place);

        var sentences = problems().map(texts::sentence).toList();

        assertThat(sentences)
                .allMatch(sentence -> sentence.endsWith(".") && sentence.length() > 30)
                .noneMatch(sentence -> sentence.contains("{"));
        assertThat(new HashSet<>(sentences)).hasSameSizeAs(sentences);
    }

    @Test
    void whatToDoIsWhatCanBeDoneThere() {
        var nobody = new ConnectionProblem.Unreachable("h.example:5222");

        assertThat(english(Place.FORM).sentence(nobody)).contains("under Advanced");
        assertThat(english(Place.WINDOW).sentence(nobody)).contains("“Change server…”");
        assertThat(problems().map(english(Place.COMMAND_LINE)::sentence))
                .noneMatch(said -> said.contains("Advanced") || said.contains("Change server"))
                .noneMatch(said -> said.contains("tried again by itself"));
    }

    @Test
    void domainThatTheServerDoesNotKnowIsSaid() {
        var typingError = new ConnectionProblem.StreamRefused("host-unknown", "Not here.");

        assertThat(english(Place.FORM).sentence(typingError))
                .contains("does not know the domain of this address", "check the address");
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

        var sentence = english(Place.FORM).sentence(problem);

        assertThat(sentence).contains("capulet.example", "Advanced").doesNotContain("PKIX");
    }

    @Test
    void serversOwnTextIsPreferredToItsCondition() {
        var texts = english(Place.FORM);

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
