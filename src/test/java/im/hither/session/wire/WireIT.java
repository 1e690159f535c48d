package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TlsMode;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import org.junit.jupiter.api.Test;

/// The wire with Prosody.
class WireIT extends WireContract {
    @Override
    XmppServer started() {
        return ProsodyServer.start();
    }

    @Test
    void newStreamIsBoundWhenTheServerHasForgottenTheOldOne() throws Exception {
        try (var prosody = ProsodyServer.start()) {
            var address = prosody.register("nurse", PASSWORD);
            var inlet = new RecordingInlet();
            try (var wire = wire(address, inlet)) {
                var signIn = signIn(settings(prosody, TlsMode.DIRECT));
                wire.connect(signIn);
                prosody.pause();
                var message = message(juliet(), "into the void");
                wire.send(message);
                prosody.kill();
                inlet.nextLoss();
                prosody.wipeSessions();
                prosody.startAgain();

                var details = wire.connect(signIn);

                assertThat(details.resumed()).isFalse();
                assertThat(wire.takeUnacknowledged())
                        .extracting(each -> each.getStanzaId())
                        .contains(message.getStanzaId());
                assertThat(wire.takeUnacknowledged()).isEmpty();
            }
        }
    }
}
