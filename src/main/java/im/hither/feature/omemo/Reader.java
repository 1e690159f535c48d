package im.hither.feature.omemo;

import im.hither.domain.TrustLevel;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Somebody whom what is written in a conversation is for.
///
/// @param known whether the person's device lists are known
/// @param devices those that are on a list
public record Reader(BareJid person, boolean known, List<DeviceReadiness> devices) {
    public Reader {
        devices = List.copyOf(devices);
    }

    /// Whether at least one device could read the next message.
    public boolean reads() {
        return !usable().isEmpty();
    }

    boolean verified() {
        return reads()
                && usable().stream().allMatch(each -> each.trust() == TrustLevel.AUTHENTICATED);
    }

    boolean has(DeviceReadiness.State state) {
        return devices.stream().anyMatch(each -> each.state() == state);
    }

    private List<DeviceReadiness> usable() {
        return devices.stream()
                .filter(each -> each.state() == DeviceReadiness.State.READY)
                .filter(each -> each.trouble().isEmpty())
                .toList();
    }
}
