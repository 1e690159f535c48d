package im.hither.session.wire.dial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.dial.Connector.Attempt;
import im.hither.session.wire.dial.Connector.Result;
import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Route;
import im.hither.testing.FakeScheduler;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Duration STAGGER = Duration.ofMillis(250);
    private static final Route FIRST = new Route("one.test", 5223, true);
    private static final Route SECOND = new Route("two.test", 5222, false);

    private final FakeScheduler time = new FakeScheduler();
    private final Map<String, Consumer<List<InetAddress>>> questions = new LinkedHashMap<>();
    private final Map<String, Consumer<Result>> attempts = new LinkedHashMap<>();
    private final List<String> cut = new ArrayList<>();
    private final List<Optional<Reached>> answers = new ArrayList<>();

    @DisplayName("RFC 8305 §3: both families of all hosts are asked at the same time, each once")
    @Test
    void asksForEverythingAtOnce() {
        begun(FIRST, SECOND, new Route("one.test", 443, true));

        assertThat(questions.keySet())
                .containsExactly(
                        "one.test IPV6", "one.test IPV4", "two.test IPV6", "two.test IPV4");
    }

    @DisplayName("RFC 8305 §3: IPv4 waits 50 ms for IPv6, and not longer")
    @Test
    void ipv4WaitsAMoment() {
        begun(FIRST);

        found("one.test", Family.IPV4, "192.0.2.1");
        time.advance(Duration.ofMillis(49));
        assertThat(attempts).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(attempts).containsOnlyKeys("one.test:5223 (192.0.2.1)");
    }

    @Test
    void ipv6IsTriedAtOnceAndFirst() {
        begun(FIRST);

        found("one.test", Family.IPV4, "192.0.2.1");
        found("one.test", Family.IPV6, "2001:db8::1");

        assertThat(attempts).containsOnlyKeys("one.test:5223 (2001:db8:0:0:0:0:0:1)");
    }

    @DisplayName("RFC 8305 §4, §5: the families in turn, one attempt every 250 ms")
    @Test
    void attemptsAreStaggeredAndInterleaved() {
        begun(FIRST);
        found("one.test", Family.IPV6, "2001:db8::1", "2001:db8::2");
        found("one.test", Family.IPV4, "192.0.2.1", "192.0.2.2");

        time.advance(STAGGER.minusMillis(1));
        assertThat(attempts).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(attempts).hasSize(2);
        time.advance(STAGGER);
        time.advance(STAGGER);

        assertThat(attempts)
                .containsOnlyKeys(
                        "one.test:5223 (2001:db8:0:0:0:0:0:1)",
                        "one.test:5223 (192.0.2.1)",
                        "one.test:5223 (2001:db8:0:0:0:0:0:2)",
                        "one.test:5223 (192.0.2.2)");
        assertThat(attempts.keySet().stream().toList().get(1)).contains("192.0.2.1");
    }

    @Test
    void failureStartsTheNextAttemptAtOnce() {
        begun(FIRST, SECOND);
        found("one.test", Family.IPV6);
        found("one.test", Family.IPV4, "192.0.2.1");
        found("two.test", Family.IPV6);
        found("two.test", Family.IPV4, "192.0.2.2");

        fails("one.test:5223 (192.0.2.1)");
        assertThat(attempts).containsKey("two.test:5222 (192.0.2.2)");
        fails("two.test:5222 (192.0.2.2)");

        assertThat(answers).containsExactly(Optional.empty());
        assertThat(race.tried())
                .extracting(TriedPlace::place)
                .containsExactly("one.test:5223 (192.0.2.1)", "two.test:5222 (192.0.2.2)");
    }

    @Test
    void firstToConnectWinsAndTheOthersAreClosed() throws Exception {
        begun(FIRST);
        found("one.test", Family.IPV6, "2001:db8::1");
        found("one.test", Family.IPV4, "192.0.2.1");
        time.advance(STAGGER);

        connects("one.test:5223 (192.0.2.1)", new Socket());

        assertThat(answers.getFirst().orElseThrow().place()).isEqualTo("one.test:5223 (192.0.2.1)");
        assertThat(cut).containsExactly("one.test:5223 (2001:db8:0:0:0:0:0:1)");
        time.advance(STAGGER.multipliedBy(4));
        assertThat(attempts).hasSize(2);
    }

    @Test
    void connectionThatComesAfterTheWinnerIsClosed() throws Exception {
        begun(FIRST);
        found("one.test", Family.IPV6, "2001:db8::1");
        found("one.test", Family.IPV4, "192.0.2.1");
        time.advance(STAGGER);
        connects("one.test:5223 (192.0.2.1)", new Socket());
        var late = new Socket();

        connects("one.test:5223 (2001:db8:0:0:0:0:0:1)", late);

        assertThat(late.isClosed()).isTrue();
        assertThat(answers).hasSize(1);
    }

    @Test
    void wrongServerSendsTheRaceOnAndTheLosersGetTheirChance() throws Exception {
        begun(FIRST, SECOND);
        found("one.test", Family.IPV6, "2001:db8::1");
        found("one.test", Family.IPV4, "192.0.2.1");
        found("two.test", Family.IPV6);
        found("two.test", Family.IPV4, "192.0.2.2");
        time.advance(STAGGER);
        connects("one.test:5223 (192.0.2.1)", new Socket());
        attempts.clear();

        race.next(answers::add);
        fails("one.test:5223 (2001:db8:0:0:0:0:0:1)");
        connects("two.test:5222 (192.0.2.2)", new Socket());
        race.next(answers::add);

        assertThat(answers.get(1).orElseThrow().route()).isEqualTo(SECOND);
        assertThat(answers.get(2)).isEmpty();
        assertThat(attempts).hasSize(2);
    }

    @Test
    void hostWhoseAddressesDoNotComeHoldsUpTheOthersForAMomentOnly() {
        begun(FIRST, SECOND);
        found("two.test", Family.IPV6, "2001:db8::2");
        assertThat(attempts).isEmpty();

        time.advance(Race.RESOLUTION_DELAY);

        assertThat(attempts).containsOnlyKeys("two.test:5222 (2001:db8:0:0:0:0:0:2)");
        fails("two.test:5222 (2001:db8:0:0:0:0:0:2)");
        found("two.test", Family.IPV4);
        assertThat(answers).isEmpty();
        found("one.test", Family.IPV6);
        found("one.test", Family.IPV4);
        assertThat(answers).containsExactly(Optional.empty());
        assertThat(race.tried())
                .contains(
                        new TriedPlace("one.test", new ConnectionProblem.UnknownHost("one.test")));
    }

    @DisplayName("XEP-0495 §4.1: a lower priority waits until the higher one is exhausted")
    @Test
    void prioritiesAreNotMixed() {
        begun(new Route("one.test", 5223, true, 1), new Route("two.test", 5223, true, 2));
        found("one.test", Family.IPV6, "2001:db8::1");
        found("one.test", Family.IPV4, "192.0.2.1");
        found("two.test", Family.IPV6, "2001:db8::2");
        found("two.test", Family.IPV4);
        time.advance(STAGGER.multipliedBy(8));
        assertThat(attempts).hasSize(2);

        fails("one.test:5223 (192.0.2.1)");
        assertThat(attempts).hasSize(2);
        fails("one.test:5223 (2001:db8:0:0:0:0:0:1)");

        assertThat(attempts).containsKey("two.test:5223 (2001:db8:0:0:0:0:0:2)");
    }

    @Test
    void hostOfAHigherPriorityIsWaitedForForTwoSeconds() {
        begun(new Route("one.test", 5223, true, 1), new Route("two.test", 5223, true, 2));
        found("two.test", Family.IPV6, "2001:db8::2");

        time.advance(Race.LOOK_UP_PATIENCE.minusMillis(1));
        assertThat(attempts).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(attempts).hasSize(1);
    }

    @Test
    void addressThatStandsTwiceIsTriedOnce() {
        begun(FIRST, new Route("alias.test", 5223, true));
        for (var host : List.of("one.test", "alias.test")) {
            found(host, Family.IPV6);
            found(host, Family.IPV4, "192.0.2.1");
        }

        fails("one.test:5223 (192.0.2.1)");

        assertThat(answers).containsExactly(Optional.empty());
        assertThat(attempts).hasSize(1);
    }

    @Test
    void closedRaceCutsWhatGoesOnAndStartsNothing() {
        begun(FIRST);
        found("one.test", Family.IPV6, "2001:db8::1", "2001:db8::2");

        race.close();
        time.advance(STAGGER.multipliedBy(2));

        assertThat(cut).hasSize(1);
        assertThat(attempts).hasSize(1);
        assertThat(answers).isEmpty();
    }

    private Race race = new Race(List.of(), this::attempt, time, STAGGER);

    private void begun(Route... routes) {
        race = new Race(List.of(routes), this::attempt, time, STAGGER);
        race.lookUp((host, family, answer) -> questions.put(host + " " + family, answer));
        race.next(answers::add);
    }

    private Attempt attempt(Place place, Consumer<Result> answer) {
        attempts.put(place.toString(), answer);
        return () -> cut.add(place.toString());
    }

    private void found(String host, Family family, String... addresses) {
        requireNonNull(questions.get(host + " " + family))
                .accept(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    }

    private void fails(String place) {
        requireNonNull(attempts.get(place))
                .accept(new Result.Failed(new ConnectionProblem.Unreachable(place)));
    }

    private void connects(String place, Socket socket) {
        requireNonNull(attempts.get(place)).accept(new Result.Connected(socket));
    }
}
