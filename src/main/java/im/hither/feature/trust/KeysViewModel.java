package im.hither.feature.trust;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The keys of one person and our own. FX thread.
public final class KeysViewModel {
    private final AccountId account;
    private final BareJid person;
    private final BareJid self;
    private final Trust trust;
    private final Encryption encryption;
    private final Asker asker;
    private final Texts texts;
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final ReadCodeViewModel reading;
    private final OwnCodeViewModel ownCode;

    public KeysViewModel(
            AccountId account,
            BareJid person,
            BareJid self,
            Trust trust,
            Encryption encryption,
            Asker asker,
            Texts texts) {
        this.account = account;
        this.person = person;
        this.self = self;
        this.trust = trust;
        this.encryption = encryption;
        this.asker = asker;
        this.texts = texts;
        reading = new ReadCodeViewModel(account, person, self, trust, asker, texts);
        ownCode = new OwnCodeViewModel(account, self, trust, asker, texts);
    }

    public BareJid person() {
        return person;
    }

    /// Theirs first, then our own.
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    /// Where codes of theirs are read.
    public ReadCodeViewModel reading() {
        return reading;
    }

    /// Our own code.
    public OwnCodeViewModel ownCode() {
        return ownCode;
    }

    public void refresh() {
        asker.ask(this::known, rows::setAll);
        ownCode.refresh();
    }

    public void decide(KeyRow row, TrustChange change) {
        trust.change(account, row.owner(), row.fingerprint(), change);
    }

    private List<KeyRow> known() {
        var own = encryption.own(account);
        return Stream.of(
                        devices(person).flatMap(each -> row(person, each)),
                        own.stream().map(this::row),
                        devices(self)
                                .filter(each -> !isThis(each, own))
                                .flatMap(each -> row(self, each)))
                .flatMap(rowsOf -> rowsOf)
                .toList();
    }

    private Stream<DeviceReadiness> devices(BareJid owner) {
        return encryption.readiness(account, owner).stream();
    }

    private static boolean isThis(DeviceReadiness each, Optional<OwnFingerprint> own) {
        return own.filter(ours -> ours.device() == each.device().address().device()).isPresent();
    }

    private Stream<KeyRow> row(BareJid owner, DeviceReadiness each) {
        var device = each.device();
        var number = Integer.toString(device.address().device());
        var name = device.label().orElseGet(() -> texts.text("trust.device", number));
        var level = device.suspect() ? TrustLevel.COMPROMISED : each.trust();
        return device.identity().stream()
                .map(key ->
                        new KeyRow(
                                owner,
                                switch (each.activity()) {
                                    case ACTIVE -> name;
                                    case INACTIVE -> texts.text("trust.inactive", name);
                                    case LEFT_OUT -> texts.text("trust.leftOut", name);
                                },
                                key.fingerprint(),
                                level,
                                false));
    }

    private KeyRow row(OwnFingerprint own) {
        return new KeyRow(
                self, texts.text("trust.thisDevice"), own.fingerprint(), own.trust(), true);
    }
}
