package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Device;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.Reader;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// Puts into words what is known about the devices of a person and our own. Waits for the database.
final class KeyRows {
    private static final List<String> KNOWN_TROUBLE =
            List.of(".missing", ".closed", ".unsigned", ".damaged");

    private final AccountId account;
    private final BareJid self;
    private final Trust trust;
    private final Encryption encryption;
    private final Texts texts;
    private final ShownTime times;

    KeyRows(
            AccountId account,
            BareJid self,
            Trust trust,
            Encryption encryption,
            Texts texts,
            ShownTime times) {
        this.account = account;
        this.self = self;
        this.trust = trust;
        this.encryption = encryption;
        this.texts = texts;
        this.times = times;
    }

    /// Those of everybody whom a conversation is for, then this device, then our other ones.
    List<KeyRow> of(ConversationId conversation) {
        var rows = new ArrayList<KeyRow>();
        var ours = encryption.readiness(account, self);
        encryption.readers(conversation).stream()
                .filter(reader -> !reader.person().equals(self))
                .forEach(reader -> rows.addAll(devices(reader, ours)));
        var own = encryption.own(account);
        own.ifPresent(each -> rows.add(thisDevice(each)));
        devices(self, KeyRow.Kind.OURS, ours, ours).stream()
                .filter(each -> own.filter(here -> here.device() == each.device()).isEmpty())
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private List<KeyRow> devices(Reader reader, List<DeviceReadiness> ours) {
        return reader.devices().isEmpty()
                ? List.of(none(reader))
                : devices(reader.person(), KeyRow.Kind.THEIRS, reader.devices(), ours);
    }

    private KeyRow none(Reader reader) {
        return new KeyRow(
                reader.person(),
                0,
                KeyRow.Kind.NONE,
                texts.text("trust.noDevice"),
                "",
                Optional.empty(),
                TrustLevel.UNDECIDED,
                texts.text(reader.known() ? "trust.noDevice.known" : "trust.noDevice.unknown"),
                "");
    }

    /// @param ours may have vouched for theirs
    private List<KeyRow> devices(
            BareJid owner,
            KeyRow.Kind kind,
            List<DeviceReadiness> devices,
            List<DeviceReadiness> ours) {
        var decided = trust.decisions(account, owner);
        var names = new HashMap<String, String>();
        Stream.concat(devices.stream(), ours.stream())
                .map(DeviceReadiness::device)
                .forEach(each ->
                        each.identity().ifPresent(key -> names.put(key.fingerprint(), name(each))));
        return devices.stream().map(each -> row(each, kind, decided, names)).toList();
    }

    private String name(Device device) {
        var number = Integer.toString(device.address().device());
        return device.label().map(OneLine::of).orElseGet(() -> texts.text("trust.device", number));
    }

    /// @param names what the devices are called that may have vouched, by their fingerprints
    private KeyRow row(
            DeviceReadiness each,
            KeyRow.Kind kind,
            Map<String, Decision> decided,
            Map<String, String> names) {
        var device = each.device();
        var fingerprint = device.identity().map(IdentityKey::fingerprint);
        var level = device.suspect() ? TrustLevel.COMPROMISED : each.trust();
        var decision = fingerprint.flatMap(key -> Optional.ofNullable(decided.get(key)));
        return new KeyRow(
                device.address().owner(),
                device.address().device(),
                kind,
                name(device),
                fingerprint.orElse(""),
                device.shown().map(IdentityKey::fingerprint),
                level,
                how(device, level, decision, names),
                seen(each));
    }

    private String how(
            Device device,
            TrustLevel level,
            Optional<Decision> decision,
            Map<String, String> names) {
        if (device.suspect()) return texts.text("trust.how.suspect");
        if (device.identity().isEmpty()) {
            var why = device.trouble().map(each -> "." + each).orElse("");
            return texts.text("trust.how.noKey" + (KNOWN_TROUBLE.contains(why) ? why : ""));
        }
        return decision.map(each -> decided(each, names))
                .orElseGet(() ->
                        texts.text(
                                level == TrustLevel.UNDECIDED
                                        ? "trust.how.new"
                                        : "trust.how.blindly"));
    }

    private String decided(Decision decision, Map<String, String> names) {
        var key = "trust.how." + decision.change().name().toLowerCase(Locale.ROOT);
        var at = times.brief(decision.at());
        return decision.voucher()
                .flatMap(by -> Optional.ofNullable(names.get(by)))
                .map(by -> texts.text(key + ".by", at, by))
                .orElseGet(() -> texts.text(key, at));
    }

    private String seen(DeviceReadiness each) {
        var since = times.brief(each.device().firstSeen());
        var last = times.brief(each.device().lastSeen());
        return switch (each.activity()) {
            case ACTIVE -> texts.text("trust.seen", since, last);
            case INACTIVE -> texts.text("trust.inactive", since, last);
            case LEFT_OUT -> texts.text("trust.leftOut", since, last);
        };
    }

    private KeyRow thisDevice(OwnFingerprint own) {
        return new KeyRow(
                self,
                own.device(),
                KeyRow.Kind.THIS_DEVICE,
                texts.text("trust.thisDevice"),
                own.fingerprint(),
                Optional.empty(),
                own.trust(),
                "",
                texts.text("trust.device", Integer.toString(own.device())));
    }
}
