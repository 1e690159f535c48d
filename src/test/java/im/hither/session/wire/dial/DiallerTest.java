package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionProblem.ProxyFailed;
import im.hither.domain.ConnectionProblem.ProxyNeeded;
import im.hither.domain.ConnectionProblem.ProxyRefused;
import im.hither.domain.ConnectionProblem.Unreachable;
import im.hither.domain.ProxyAddress;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.dns.AddressLookup;
import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Route;
import im.hither.testing.FakeScheduler;
import im.hither.testing.LoopbackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiallerTest {
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    @Test
    void hostOfTwoFamiliesIsReachedWhereOneAnswers() throws Exception {
        try (var server = listening()) {
            var route = new Route("server.test", server.getLocalPort(), true);
            AddressLookup lookup =
                    (_, family) ->
                            family == Family.IPV4
                                    ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                                    : List.of();

            try (var search = dialler(lookup, Optional.empty()).search(List.of(route));
                    var socket = search.next().orElseThrow().socket()) {
                assertThat(socket.getSoTimeout()).isEqualTo(5_000);
                assertThat(socket.getPort()).isEqualTo(server.getLocalPort());
            }
        }
    }

    @Test
    void whatRefusesIsKeptWithItsAddress() throws Exception {
        var port = LoopbackPorts.free();
        AddressLookup lookup =
                (_, family) ->
                        family == Family.IPV4
                                ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                                : List.of();

        try (var search =
                dialler(lookup, Optional.empty())
                        .search(List.of(new Route("server.test", port, true)))) {
            assertThat(search.next()).isEmpty();

            var place = "server.test:" + port + " (127.0.0.1)";
            assertThat(search.tried())
                    .containsExactly(new TriedPlace(place, new Unreachable(place)));
        }
    }

    @DisplayName("RFC 7686: a name under .onion is not looked up, and says what it needs")
    @ParameterizedTest
    @ValueSource(strings = {"abcdef.onion", "chat.ABCDEF.Onion", "abcdef.onion."})
    void onionNeedsAProxy(String host) throws Exception {
        try (var search =
                dialler(this::noted, Optional.empty())
                        .search(List.of(new Route(host, 5222, false)))) {
            assertThat(search.next()).isEmpty();

            assertThat(search.tried())
                    .extracting(TriedPlace::problem)
                    .containsExactly(new ProxyNeeded(host));
            assertThat(lookedUp).isEmpty();
        }
    }

    @DisplayName("Through a proxy names go as they are, and nothing is looked up")
    @ParameterizedTest
    @CsvSource({
        "socks5, abcdef.onion, 5222, name abcdef.onion:5222",
        "socks5, 192.0.2.1, 443, 192.0.2.1:443",
        "socks5, 2001:db8::1, 443, 2001:db8:0:0:0:0:0:1:443"
    })
    void socksGetsTheName(String scheme, String host, int port, String expected) throws Exception {
        assertThat(askedOf(scheme, host, port)).isEqualTo(expected);
    }

    @DisplayName("CONNECT carries the place and nothing about this program")
    @ParameterizedTest
    @CsvSource({"abcdef.onion, 5222, abcdef.onion:5222", "2001:db8::1, 443, [2001:db8::1]:443"})
    void connectGetsTheName(String host, int port, String place) throws Exception {
        assertThat(askedOf("http", host, port))
                .isEqualTo("CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\n\r\n".formatted(place));
    }

    private String askedOf(String scheme, String host, int port) throws Exception {
        try (var server = listening();
                var proxy = LoopbackProxy.to(server.getLocalPort())) {
            var address = ProxyAddress.parse(scheme + "://127.0.0.1:" + proxy.port());
            try (var search =
                            dialler(this::noted, Optional.of(address))
                                    .search(List.of(new Route(host, port, true)));
                    var socket = search.next().orElseThrow().socket();
                    var onward = server.accept()) {
                socket.getOutputStream().write("ping".getBytes(US_ASCII));
                onward.getOutputStream().write("pong".getBytes(US_ASCII));

                assertThat(onward.getInputStream().readNBytes(4)).asString().isEqualTo("ping");
                assertThat(socket.getInputStream().readNBytes(4)).asString().isEqualTo("pong");
                assertThat(lookedUp).isEmpty();
                return proxy.asked().getFirst();
            }
        }
    }

    @DisplayName("RFC 1929, RFC 7617: who we are is said where it was set")
    @ParameterizedTest
    @CsvSource({
        "socks5, romeo, secret",
        "http, romeo, secret",
        "socks5, rom:eo, pa:ss",
        "http, roméo, pässword",
        "socks5, roméo, pässword",
        "socks5, romeo, ''",
        "http, romeo, ''"
    })
    void proxyIsToldWhoComes(String scheme, String user, String password) throws Exception {
        try (var server = listening();
                var proxy = LoopbackProxy.to(server.getLocalPort(), user, password)) {
            try (var search = search(scheme, proxy, Optional.of(user), password);
                    var socket = search.next().orElseThrow().socket();
                    var onward = server.accept()) {
                onward.getOutputStream().write("pong".getBytes(US_ASCII));

                assertThat(socket.getInputStream().readNBytes(4)).asString().isEqualTo("pong");
                assertThat(proxy.introduced()).containsExactly(user + ":" + password);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5", "http"})
    void proxyThatWantsNobodysNameIsToldNone(String scheme) throws Exception {
        try (var server = listening();
                var proxy = LoopbackProxy.to(server.getLocalPort());
                var search = search(scheme, proxy, Optional.empty(), "secret");
                var socket = search.next().orElseThrow().socket()) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(proxy.introduced()).containsExactly("nobody");
        }
    }

    @DisplayName("A14 a proxy that refuses a password is not asked twice")
    @ParameterizedTest
    @CsvSource({
        "socks5, romeo, wrong, true",
        "http, romeo, wrong, true",
        "socks5, , , false",
        "http, , , false"
    })
    void refusedLoginEndsTheSearch(
            String scheme, @Nullable String user, @Nullable String password, boolean introduced)
            throws Exception {
        try (var proxy = LoopbackProxy.to(1, "romeo", "secret");
                var search =
                        search(
                                scheme,
                                proxy,
                                Optional.ofNullable(user),
                                Objects.requireNonNullElse(password, ""))) {
            assertThat(search.next()).isEmpty();

            assertThat(search.tried())
                    .extracting(TriedPlace::problem)
                    .containsExactly(
                            new ProxyRefused(scheme + "://127.0.0.1:" + proxy.port(), introduced));
            assertThat(proxy.introduced()).hasSize(1);
        }
    }

    @Test
    void whatTheProxysLanguageCannotSayIsRefusedHere() throws Exception {
        try (var proxy = LoopbackProxy.to(1, "a", "b");
                var colon = search("http", proxy, Optional.of("a:b"), "c");
                var longer = search("socks5", proxy, Optional.of("a"), "é".repeat(128))) {
            for (var each : List.of(colon, longer)) {
                assertThat(each.next()).isEmpty();
                assertThat(each.tried())
                        .extracting(TriedPlace::problem)
                        .singleElement()
                        .isInstanceOf(ProxyRefused.class);
            }
            assertThat(proxy.introduced()).isEmpty();
        }
    }

    @DisplayName("E3 no password of a proxy is in what is written down of it")
    @Test
    void passwordIsInNoText() {
        var address = ProxyAddress.parse("socks5://romeo@127.0.0.1:1");
        var access = new ProxyAccess(address, "secret"::toCharArray);

        assertThat(access.toString() + access.login()).doesNotContain("secret");
        assertThatThrownBy(() -> ProxyAddress.parse("socks5://romeo:secret@127.0.0.1:1"))
                .message()
                .doesNotContain("secret");
    }

    /// Two places, so that a second try would be seen.
    private Search search(
            String scheme, LoopbackProxy proxy, Optional<String> user, String password) {
        var address = ProxyAddress.parse(scheme + "://127.0.0.1:" + proxy.port()).as(user);
        var routes =
                List.of(
                        new Route("server.test", 5223, true),
                        new Route("server.test", 5222, false));
        var wait = Duration.ofSeconds(5);
        return new Dialler(
                        this::noted,
                        new FakeScheduler(),
                        Optional.of(new ProxyAccess(address, password::toCharArray)),
                        wait,
                        wait)
                .search(routes);
    }

    static Stream<Arguments> refusals() throws IOException {
        var place = new Unreachable("server.test:5222");
        return Stream.of(
                Arguments.of("socks5", hex("0500" + "05040001000000000000"), place),
                Arguments.of("socks5", hex("0500" + "05f00001000000000000"), place),
                Arguments.of("socks5", hex("0500" + "05020001000000000000"), null),
                Arguments.of("socks5", hex("0501"), null),
                Arguments.of("socks5", hex("0400"), null),
                Arguments.of("socks5", text("HTTP/1.1 400 what\r\n\r\n"), null),
                Arguments.of("http", text("HTTP/1.1 503 no route\r\n\r\n"), place),
                Arguments.of("http", text("HTTP/1.1 403 no\r\n\r\n"), null),
                Arguments.of("http", text("SSH-2.0-x\r\n\r\n"), null),
                Arguments.of("http", text("x".repeat(20_000)), null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void proxyAndPlaceAreToldApart(String scheme, LoopbackProxy proxy, @Nullable Unreachable place)
            throws Exception {
        try (proxy) {
            var address = ProxyAddress.parse(scheme + "://127.0.0.1:" + proxy.port());
            var routes = List.of(new Route("server.test", 5222, true));
            try (var search = dialler(this::noted, Optional.of(address)).search(routes)) {
                assertThat(search.next()).isEmpty();

                ConnectionProblem expected =
                        place == null ? new ProxyFailed(address.toString()) : place;
                assertThat(search.tried())
                        .extracting(TriedPlace::problem)
                        .containsExactly(expected);
            }
        }
    }

    @Test
    void proxyThatIsNotThereIsNamed() throws Exception {
        var address = ProxyAddress.parse("socks5://127.0.0.1:" + LoopbackPorts.free());
        try (var search =
                dialler(this::noted, Optional.of(address))
                        .search(List.of(new Route("server.test", 5222, true)))) {
            assertThat(search.next()).isEmpty();

            assertThat(search.tried())
                    .extracting(TriedPlace::problem)
                    .containsExactly(new ProxyFailed(address.toString()));
        }
    }

    private static LoopbackProxy hex(String bytes) throws IOException {
        return LoopbackProxy.answeringHex(bytes);
    }

    private static LoopbackProxy text(String bytes) throws IOException {
        return LoopbackProxy.answering(bytes);
    }

    private List<InetAddress> noted(String host, Family family) {
        lookedUp.add(host + " " + family);
        return List.of();
    }

    private static Dialler dialler(AddressLookup lookup, Optional<ProxyAddress> proxy) {
        var wait = Duration.ofSeconds(5);
        var access = proxy.map(each -> new ProxyAccess(each, () -> new char[0]));
        return new Dialler(lookup, new FakeScheduler(), access, wait, wait);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    }
}
