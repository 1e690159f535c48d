package im.hither.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What every test may rely on, whichever server it asked for.
abstract class XmppServerContract {
    abstract XmppServer started();

    abstract long pid(XmppServer server);

    @Test
    void showsACertificateForItsDomainSignedByItsAuthority() throws Exception {
        try (var server = started();
                var client = PlainClient.connect(server)) {
            assertThat(client).isNotNull(); // a certificate that is not in order throws
        }
    }

    @Test
    void letsARegisteredAccountInAndNobodyElse() throws Exception {
        try (var server = started();
                var juliet = PlainClient.connect(server);
                var romeo = PlainClient.connect(server)) {
            var address = server.register("juliet", "r0meo \"&\\ ß");

            assertThat(address.toString()).isEqualTo("juliet@" + server.domain());
            assertThat(juliet.signIn(server.domain(), "juliet", "r0meo \"&\\ ß"))
                    .startsWith("<success");
            assertThat(romeo.signIn(server.domain(), "romeo", "r0meo \"&\\ ß"))
                    .startsWith("<failure");
        }
    }

    @Test
    void listensForStartTls() {
        try (var server = started()) {
            assertThat(LoopbackPorts.isFree(server.startTlsPort())).isFalse();
        }
    }

    @Test
    void leavesNoProcessNoPortAndNoFolderBehind() {
        var server = started();
        var pid = pid(server);
        var before = ProcessHandle.of(pid).isPresent();

        server.close();

        assertThat(before).isTrue();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(LoopbackPorts.isFree(server.directTlsPort())).isTrue();
        assertThat(LoopbackPorts.isFree(server.startTlsPort())).isTrue();
        assertThat(
                        Path.of("target", "servers")
                                .toFile()
                                .list((_, name) -> name.matches("(prosody|ejabberd)-\\d{6,}")))
                .isEmpty();
    }
}
