package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.terminal.Line;
import im.hither.text.Texts;
import java.time.Instant;

/// A device as commands print it.
record DeviceLine(Texts texts) {
    Line of(DeviceReadiness each, Instant now) {
        var device = each.device();
        var fingerprint = device.identity().map(IdentityKey::fingerprint);
        return new Line()
                .with("address", device.address().owner())
                .with("device", device.address().device())
                .with("dialect", device.spoken())
                .with("fingerprint", fingerprint)
                .with("changed_to", device.shown().map(IdentityKey::fingerprint))
                .with("trust", each.trust())
                .with("label", device.label())
                .with("active", device.isActive(now))
                .with("last_seen", device.lastSeen())
                .with("this", false)
                .words(
                        texts.text(
                                "command.device",
                                device.address().owner(),
                                Integer.toString(device.address().device()),
                                device.spoken(),
                                fingerprint.orElse("")));
    }

    Line own(String address, OmemoService.OwnFingerprint own, Instant now) {
        return new Line()
                .with("address", address)
                .with("device", own.device())
                .with("dialect", "both")
                .with("fingerprint", own.fingerprint())
                .with("trust", own.trust())
                .with("label", null)
                .with("active", true)
                .with("last_seen", now)
                .with("this", true)
                .words(
                        texts.text(
                                "command.device",
                                address,
                                Integer.toString(own.device()),
                                texts.text("command.thisDevice"),
                                own.fingerprint()));
    }
}
