package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.session.NodeItem;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeProtocolTest {
    @ParameterizedTest
    @EnumSource
    void aListNamesEachDeviceOnce(Dialect dialect) {
        var item =
                NodeProtocol.devices(dialect, Stream.of(7, 42, 7).map(ListedDevice::new).toList());

        assertThat(NodeProtocol.devices(List.of(item)))
                .containsExactly(new ListedDevice(7), new ListedDevice(42));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyListIsOneWithoutDevices(Dialect dialect) {
        var item = NodeProtocol.devices(dialect, List.of());

        assertThat(NodeProtocol.devices(List.of(item))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoListHasNoDevices(Dialect dialect) {
        var item =
                new NodeItem("current", "<devices xmlns='" + dialect.namespace() + "'>x</devices>");

        assertThat(NodeProtocol.devices(List.of(item))).isEmpty();
        assertThat(NodeProtocol.devices(List.of(new NodeItem("current", "")))).isEmpty();
    }

    @Test
    void aLabelTravelsWithItsSignatureInTheNewerFormAlone() {
        var keys = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity();
        var phone = SignedLabel.of("Phone <&> 📱", keys, new SecureRandom());
        var listed = List.of(new ListedDevice(7, Optional.of(phone)), new ListedDevice(42));

        var two = NodeProtocol.devices(Dialect.TWO, listed);
        var legacy = NodeProtocol.devices(Dialect.LEGACY, listed);

        assertThat(NodeProtocol.devices(List.of(two))).isEqualTo(listed);
        assertThat(
                        NodeProtocol.devices(List.of(two))
                                .getFirst()
                                .label()
                                .orElseThrow()
                                .by(keys.publicKey()))
                .contains("Phone <&> 📱");
        assertThat(NodeProtocol.devices(List.of(legacy)))
                .containsExactly(new ListedDevice(7), new ListedDevice(42));
    }

    @Test
    void aLabelWithoutASignatureIsNone() {
        var item =
                new NodeItem(
                        "current",
                        "<devices xmlns='urn:xmpp:omemo:2'><device id='7' label='Phone'/></devices>");

        assertThat(NodeProtocol.devices(List.of(item))).containsExactly(new ListedDevice(7));
    }
}
