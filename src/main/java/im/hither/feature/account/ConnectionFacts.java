package im.hither.feature.account;

import im.hither.domain.ConnectionDetails;
import im.hither.domain.PeerCertificate;
import im.hither.domain.TriedPlace;
import im.hither.feature.account.AccountViewModel.Fact;
import im.hither.text.ProblemTexts;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a connection turned out to be, as lines of names and values: the way there, how it is
/// secured, and the certificates the server showed.
final class ConnectionFacts {
    private final Texts texts;
    private final ShownTime times;
    private final ProblemTexts problems;

    ConnectionFacts(Texts texts, ShownTime times) {
        this.texts = texts;
        this.times = times;
        this.problems = new ProblemTexts(texts, ProblemTexts.Place.WINDOW);
    }

    List<Fact> of(ConnectionDetails details) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("server", details.server()));
        facts.add(fact("encryption", details.tls()));
        facts.add(fact("mechanism", details.mechanism()));
        facts.add(fact("binding", details.channelBinding()));
        facts.add(fact("token", yesOrNo(details.fast())));
        facts.add(fact("resumed", yesOrNo(details.resumed())));
        facts.add(fact("address", details.address().toString()));
        facts.add(fact("roundTrips", Integer.toString(details.roundTrips())));
        if (details.clientCertificate()) facts.add(fact("own", texts.text("account.fact.shown")));
        for (var each : details.chain()) facts.addAll(certificate(each));
        facts.addAll(tried(details.tried()));
        return facts;
    }

    /// Why each place failed, where there was more than one.
    List<Fact> tried(List<TriedPlace> places) {
        return places.stream()
                .map(each -> fact("tried", each.place() + ": " + problems.brief(each.problem())))
                .toList();
    }

    private List<Fact> certificate(PeerCertificate certificate) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("certificate", certificate.subject()));
        facts.add(fact("authority", certificate.issuer()));
        if (!certificate.names().isEmpty()) {
            facts.add(fact("for", String.join(", ", certificate.names())));
        }
        facts.add(
                fact(
                        "valid",
                        texts.text(
                                "account.fact.validSpan",
                                times.date(certificate.validFrom()),
                                times.date(certificate.validUntil()))));
        facts.add(fact("fingerprint", certificate.fingerprint()));
        return facts;
    }

    /// The same as text.
    static String copied(List<Fact> facts) {
        return facts.stream()
                .map(each -> each.name() + ": " + each.value())
                .collect(Collectors.joining("\n"));
    }

    private String yesOrNo(boolean value) {
        return texts.text(value ? "account.fact.yes" : "account.fact.no");
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.text("account.fact." + key), value);
    }
}
