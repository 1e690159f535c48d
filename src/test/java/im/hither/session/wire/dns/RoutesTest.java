package im.hither.session.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private static final String DIRECT = "_xmpps-client._tcp.example.com";
    private static final String STARTTLS = "_xmpp-client._tcp.example.com";

    @DisplayName("XEP-0368 §3: both kinds are one set, in the order of their priorities")
    @Test
    void mergesBothKinds() {
        var routes =
                searching(
                        Map.of(
                                DIRECT,
                                List.of(record(5, 443, "a"), record(20, 5223, "b")),
                                STARTTLS,
                                List.of(record(10, 5222, "c"), record(1, 5222, "d"))));

        assertThat(routes.bySearch("example.com", TlsMode.AUTO))
                .containsExactly(
                        new Route("d", 5222, false, 1),
                        new Route("a", 443, true, 5),
                        new Route("c", 5222, false, 10),
                        new Route("b", 5223, true, 20));
        assertThat(routes.bySearch("example.com", TlsMode.DIRECT))
                .containsExactly(new Route("a", 443, true, 5), new Route("b", 5223, true, 20));
        assertThat(routes.bySearch("example.com", TlsMode.STARTTLS))
                .containsExactly(new Route("d", 5222, false, 1), new Route("c", 5222, false, 10));
    }

    @DisplayName("RFC 2782: in proportion to the weights, the weightless rarely")
    @Test
    void drawsByWeight() {
        var routes =
                searching(
                        Map.of(
                                STARTTLS,
                                List.of(
                                        new ServiceRecord(1, 0, 1, "zero"),
                                        new ServiceRecord(1, 75, 1, "heavy"),
                                        new ServiceRecord(1, 25, 1, "light"))));
        var first = new HashMap<String, Integer>();

        for (int i = 0; i < 10_000; i++) {
            var order = routes.bySearch("example.com", TlsMode.STARTTLS);
            assertThat(order).hasSize(3);
            first.merge(order.getFirst().host(), 1, Integer::sum);
        }

        assertThat(first.get("heavy")).isBetween(7_000, 7_900);
        assertThat(first.get("light")).isBetween(2_000, 2_900);
        assertThat(first.get("zero")).isBetween(20, 300);
    }

    @DisplayName("RFC 6120 §3.2.2: the domain itself where there are no records")
    @ParameterizedTest
    @CsvSource({"AUTO, 5222, false", "STARTTLS, 5222, false", "DIRECT, 5223, true"})
    void usesTheDomainWithoutRecords(TlsMode mode, int port, boolean direct) {
        assertThat(searching(Map.of()).bySearch("example.com", mode))
                .containsExactly(new Route("example.com", port, direct));
    }

    @DisplayName("RFC 6120 §3.2.1: a target of . says that there is no such service")
    @Test
    void believesThatThereIsNoService() {
        var absent = List.of(record(0, 0, ""));

        assertThat(
                        searching(Map.of(DIRECT, absent, STARTTLS, absent))
                                .bySearch("example.com", TlsMode.AUTO))
                .isEmpty();
        assertThat(
                        searching(Map.of(DIRECT, absent, STARTTLS, List.of(record(1, 5222, "a"))))
                                .bySearch("example.com", TlsMode.AUTO))
                .containsExactly(new Route("a", 5222, false, 1));
    }

    @Test
    void asksForAsciiNames() {
        var routes =
                searching(
                        Map.of(
                                "_xmpp-client._tcp.xn--garon-0ra.com",
                                List.of(record(1, 5222, "a"))));

        assertThat(routes.bySearch("gar\u00e7on.com", TlsMode.AUTO))
                .containsExactly(new Route("a", 5222, false, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "h,       AUTO,     h:5223 direct h:5222 starttls",
        "h,       DIRECT,   h:5223 direct",
        "h,       STARTTLS, h:5222 starttls",
        "h:5222,  AUTO,     h:5222 starttls",
        "h:5222,  DIRECT,   h:5222 direct",
        "h:5223,  AUTO,     h:5223 direct",
        "h:443,   AUTO,     h:443 direct",
        "h:443,   STARTTLS, h:443 starttls",
        "h:9000,  AUTO,     h:9000 direct h:9000 starttls",
        "h:9000,  STARTTLS, h:9000 starttls",
        "[::1],   STARTTLS, [::1]:5222 starttls"
    })
    void triesWhatTheUserGave(String server, TlsMode mode, String expected) {
        var routes = Routes.given(ServerAddress.parse(server), mode);

        assertThat(
                        String.join(
                                " ",
                                routes.stream()
                                        .map(each ->
                                                each + (each.direct() ? " direct" : " starttls"))
                                        .toList()))
                .isEqualTo(expected);
    }

    @Test
    void readsTheTextOfARecord() {
        assertThat(SystemLookup.read("10 60 5222 xmpp.example.com."))
                .isEqualTo(new ServiceRecord(10, 60, 5222, "xmpp.example.com"));
        assertThat(SystemLookup.read("0 0 0 .").isAbsence()).isTrue();
    }

    private static Routes searching(Map<String, List<ServiceRecord>> records) {
        return new Routes(name -> records.getOrDefault(name, List.of()), new Random(7));
    }

    private static ServiceRecord record(int priority, int port, String target) {
        return new ServiceRecord(priority, 0, port, target);
    }
}
