package im.hither.feature.omemo;

import im.hither.feature.message.Cover;
import im.hither.feature.omemo.DeviceReadiness.State;
import java.util.List;

/// How much is put around a message that these devices can read.
final class Covers {
    private Covers() {}

    static Cover of(List<DeviceReadiness> devices) {
        var ready = devices.stream().filter(each -> each.state() == State.READY).toList();
        var dialects = ready.stream().flatMap(each -> each.key().stream()).map(SessionKey::dialect);
        return new Cover(Math.max(1, ready.size()), Math.max(1, (int) dialects.distinct().count()));
    }
}
