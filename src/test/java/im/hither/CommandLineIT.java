package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import im.hither.Typed.Said;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job through the command line alone: two profiles, two processes without a window.
class CommandLineIT {
    private static final int EACH = 200;

    @TempDir Path folder;

    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("Two become contacts, write to each other, and hold the same history")
    void twoBecomeContactsAndWrite(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get()) {
            var juliet = new Side(server, "juliet");
            var romeo = new Side(server, "romeo");
            try {
                befriend(juliet, romeo);

                var there = juliet.typed.type(message(romeo, "Art thou not Romeo?", "delivered"));
                var back = romeo.typed.type(message(juliet, "Neither, fair saint.", "delivered"));

                assertThat(done(there).objects().getFirst().get("state").getAsString())
                        .isEqualTo("delivered");
                assertThat(done(back).objects().getFirst().get("state").getAsString())
                        .isEqualTo("delivered");
                assertThat(juliet.history(romeo))
                        .extracting(each -> each.get("body").getAsString())
                        .containsExactly("Art thou not Romeo?", "Neither, fair saint.");
                assertThat(told(juliet.history(romeo))).isEqualTo(told(romeo.history(juliet)));
            } finally {
                juliet.end();
                romeo.end();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName(
            "status tells how an account signed in: five round trips at first, then three with a token")
    void statusTellsHowItSignedIn(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get()) {
            var juliet = new Side(server, "juliet");
            try {
                var first = juliet.status();
                juliet.end();
                juliet.start();
                done(juliet.typed.hand("wait", "online", "--timeout", "30"));
                var second = juliet.status();

                assertThat(first.get("mechanism").getAsString()).matches("SCRAM-SHA-.*-PLUS");
                assertThat(first.get("channel_binding").getAsString()).isEqualTo("tls-exporter");
                assertThat(first.get("round_trips").getAsInt()).isEqualTo(5);
                assertThat(first.get("fast").getAsBoolean()).isFalse();
                assertThat(second.get("mechanism").getAsString()).isEqualTo("HT-SHA-256-EXPR");
                assertThat(second.get("channel_binding").getAsString()).isEqualTo("tls-exporter");
                assertThat(second.get("round_trips").getAsInt()).isEqualTo(3);
                assertThat(second.get("fast").getAsBoolean()).isTrue();
                assertThat(second.get("tls").getAsString()).startsWith("TLSv1.3");
            } finally {
                juliet.end();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P1 P2: killed while 200 go each way, started again, all 400 are there once")
    void killedInTheMiddleNothingIsLost(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get()) {
            var juliet = new Side(server, "juliet");
            var romeo = new Side(server, "romeo");
            try {
                befriend(juliet, romeo);
                var killer = juliet.owner;

                var writing = Thread.ofVirtual().start(() -> romeo.say(juliet, 0, EACH));
                juliet.say(romeo, 0, EACH / 2);
                killer.destroyForcibly().waitFor();
                juliet.start();
                juliet.say(romeo, EACH / 2, EACH);
                writing.join();

                juliet.await(romeo, 2 * EACH);
                romeo.await(juliet, 2 * EACH);
                var everything =
                        Stream.of(juliet, romeo).flatMap(side -> side.texts(0, EACH)).toList();
                assertThat(bodies(juliet.history(romeo)))
                        .containsExactlyInAnyOrderElementsOf(everything);
                assertThat(bodies(romeo.history(juliet)))
                        .containsExactlyInAnyOrderElementsOf(everything);
            } finally {
                juliet.end();
                romeo.end();
            }
        }
    }

    private static void befriend(Side one, Side other) throws Exception {
        done(one.typed.type("contact", "add", other.address, "--timeout", "30"));
        done(other.typed.type("contact", "approve", one.address, "--timeout", "30"));
        done(other.typed.type("contact", "add", one.address, "--timeout", "30"));
        done(one.typed.type("contact", "approve", other.address, "--timeout", "30"));
    }

    private static String[] message(Side to, String text, String until) {
        return new String[] {
            "send", to.address, text, "--wait", until, "--timeout", "30", "--json"
        };
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.complaint()).isZero();
        return said;
    }

    /// What both sides must agree on: ids of the archive, states and clocks are each side's own.
    private static List<String> told(List<JsonObject> history) {
        return history.stream()
                .map(each ->
                        String.join(
                                " ",
                                each.get("from").getAsString().replaceFirst("/.*", ""),
                                each.get("origin_id").getAsString(),
                                each.get("body").getAsString()))
                .toList();
    }

    private static List<String> bodies(List<JsonObject> history) {
        return history.stream().map(each -> each.get("body").getAsString()).toList();
    }

    /// A person, their profile and the process that owns it.
    private final class Side {
        final String name;
        final String address;
        final Typed typed;
        Process owner;

        Side(XmppServer server, String name) throws Exception {
            this.name = name;
            this.address = server.register(name, "secret-" + name).toString();
            this.typed = new Typed(folder.resolve(server.domain() + "-" + name));
            this.owner = typed.headless();
            done(
                    typed.typeWith(
                            "secret-" + name + "\n",
                            "account",
                            "add",
                            address,
                            "--server",
                            server.host() + ":" + server.directTlsPort(),
                            "--tls",
                            "direct",
                            "--ca",
                            server.authority().toString()));
            done(typed.type("wait", "online", "--timeout", "30"));
        }

        void start() throws Exception {
            owner = typed.headless();
        }

        Stream<String> texts(int from, int to) {
            return IntStream.range(from, to).mapToObj(i -> name + " says " + i);
        }

        void say(Side to, int from, int until) {
            texts(from, until).forEach(text -> done(typed.hand("send", to.address, text)));
        }

        JsonObject status() {
            return done(typed.hand("status", "--json")).objects().getFirst();
        }

        List<JsonObject> history(Side with) {
            return done(typed.hand("history", with.address, "--limit", "1000", "--json")).objects();
        }

        void await(Side with, int messages) throws Exception {
            done(typed.hand("wait", "synced", "--timeout", "60"));
            for (var looks = 0; looks < 100 && history(with).size() < messages; looks++) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        void end() throws Exception {
            owner.destroy();
            if (!owner.waitFor(20, TimeUnit.SECONDS)) owner.destroyForcibly();
        }
    }
}
