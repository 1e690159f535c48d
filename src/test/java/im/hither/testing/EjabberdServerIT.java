package im.hither.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EjabberdServerIT extends XmppServerContract {
    private static final int ERLANG_PORT_MAPPER = 4369;

    @Override
    XmppServer started() {
        return EjabberdServer.start();
    }

    @Override
    long pid(XmppServer server) {
        return ((EjabberdServer) server).pid();
    }

    @Test
    void refusesASecondAccountOfTheSameName() {
        try (var server = EjabberdServer.start()) {
            server.register("juliet", "secret");

            assertThatThrownBy(() -> server.register("juliet", "other"))
                    .hasMessageContaining("juliet");
        }
    }

    @Test
    void startsNoPortMapper() {
        boolean before = LoopbackPorts.isFree(ERLANG_PORT_MAPPER);
        try (var server = EjabberdServer.start()) {
            assertThat(server.pid()).isPositive();
            assertThat(LoopbackPorts.isFree(ERLANG_PORT_MAPPER)).isEqualTo(before);
        }
    }
}
