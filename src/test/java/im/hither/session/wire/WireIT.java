package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TlsMode;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The wire with Prosody.
class WireIT extends WireContract {
    @Override
    XmppServer started() {
        return ProsodyServer.start();
    }

    @Override
    OptionalInt announced() {
        return OptionalInt.of(256 * 1024);
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

    @Test
    void signsInWithoutSasl2() throws Exception {
        var old =
                ProsodyServer.Options.usual()
                        .without("sasl2_fast", "sasl2_sm", "sasl2_bind2", "sasl2");
        try (var prosody = ProsodyServer.start(old)) {
            var address = prosody.register("nurse", PASSWORD);
            var inlet = new RecordingInlet();
            try (var wire = wire(address, inlet)) {
                var startTls = wire.connect(signIn(settings(prosody, TlsMode.STARTTLS)));
                wire.drop();
                inlet.nextLoss();
                var direct = wire.connect(signIn(settings(prosody, TlsMode.DIRECT)));

                assertThat(startTls.channelBinding()).isEqualTo("tls-exporter");
                assertThat(startTls.roundTrips()).isEqualTo(9);
                assertThat(startTls.resumed()).isFalse();
                assertThat(direct.roundTrips()).isEqualTo(7);
                assertThat(direct.resumed()).isTrue();
                assertThat(wire.carbons()).isFalse();
            }
        }
    }

    @Test
    void serverThatProtectsItsOfferIsBelieved() throws Exception {
        try (var prosody = ProsodyServer.start(ProsodyServer.Options.usual().with("sasl_ssdp"))) {
            var address = prosody.register("nurse", PASSWORD);
            try (var wire = wire(address, new RecordingInlet())) {
                var details = wire.connect(signIn(settings(prosody, TlsMode.DIRECT)));

                assertThat(details.channelBinding()).isEqualTo("tls-exporter");
                assertThat(prosody.log()).contains("Calculated SSDP string");
            }
        }
    }
}
