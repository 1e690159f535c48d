package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamLimitsTest {
    private static final StreamElement FEATURES =
            StreamElement.of("features", Namespaces.STREAMS)
                    .with(StreamElement.of("mechanisms", Namespaces.SASL));

    @Test
    void whatTheServerSaysHolds() {
        assertThat(said("10000")).hasValue(10_000); // the specification's example
        assertThat(said("\n  262144 ")).hasValue(262_144);
        assertThat(said("4294967295")).hasValue(Integer.MAX_VALUE);
    }

    @Test
    void nobodyMayTakeLessThanTenThousandBytes() {
        assertThat(said("17")).hasValue(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "many", "4294967296", "1e6"})
    void nonsenseSaysNothing(String bytes) {
        assertThat(said(bytes)).isEmpty();
    }

    @Test
    void serverThatSaysNothingHasNoLimit() {
        assertThat(StreamLimits.longestStanza(FEATURES)).isEmpty();
        assertThat(
                        StreamLimits.longestStanza(
                                FEATURES.with(
                                        StreamElement.of("limits", Namespaces.STREAM_LIMITS))))
                .isEmpty();
    }

    @Test
    void whatIsSaidAfterTheSignInHoldsAndElseWhatWasSaidBefore() {
        assertThat(StreamLimits.longestStanza(with("30000"), with("20000"))).hasValue(30_000);
        assertThat(StreamLimits.longestStanza(FEATURES, with("20000"))).hasValue(20_000);
    }

    private static OptionalInt said(String bytes) {
        return StreamLimits.longestStanza(with(bytes));
    }

    private static StreamElement with(String bytes) {
        var most = StreamElement.of("max-bytes", Namespaces.STREAM_LIMITS).withText(bytes);
        var limits =
                StreamElement.of("limits", Namespaces.STREAM_LIMITS)
                        .with(
                                StreamElement.of("idle-seconds", Namespaces.STREAM_LIMITS)
                                        .withText("1800"))
                        .with(most);
        return FEATURES.with(limits);
    }
}
