package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.NodeItem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeProtocolTest {
    @ParameterizedTest
    @EnumSource
    void aListNamesEachDeviceOnce(Dialect dialect) {
        var item = NodeProtocol.devices(dialect, List.of(7, 42, 7));

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
}
