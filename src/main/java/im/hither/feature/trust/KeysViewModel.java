package im.hither.feature.trust;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.DeviceReadiness;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The keys of one person and our own, the code that shows ours, and what a code of theirs says. FX
/// thread.
public final class KeysViewModel {
    private final AccountId account;
    private final BareJid person;
    private final BareJid self;
    private final Trust trust;
    private final Encryption encryption;
    private final Asker asker;
    private final Texts texts;
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<QrCode>> code =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<VerificationCode>> read =
            new ReadOnlyObjectWrapper<>(Optional.empty());

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
    }

    public BareJid person() {
        return person;
    }

    /// Theirs first, then our own.
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Optional<QrCode>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// What the code that was read says, empty before.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The code that was read and can be adopted.
    public ReadOnlyObjectProperty<Optional<VerificationCode>> readProperty() {
        return read.getReadOnlyProperty();
    }

    public void refresh() {
        asker.ask(this::known, rows::setAll);
        asker.ask(
                () -> trust.ownCode(account, self, Dialect.LEGACY).flatMap(QrCode::of), code::set);
    }

    public void decide(KeyRow row, TrustChange change) {
        trust.change(account, row.owner(), row.fingerprint(), change);
    }

    /// Looks for a code in a picture, and says what it means; nothing changes yet.
    public void read(Path picture) {
        asker.ask(() -> inPicture(picture), this::found, _ -> say("trust.unreadable"));
    }

    /// Adopts what the code says that was read last.
    public void adopt() {
        read.get().ifPresent(found -> trust.adopt(account, found));
        read.set(Optional.empty());
        say("trust.adopted");
    }

    private void found(List<String> texts) {
        var found =
                texts.stream()
                        .map(CodeReading::of)
                        .filter(CodeReading.Read.class::isInstance)
                        .map(each -> ((CodeReading.Read) each).code())
                        .findFirst();
        read.set(Optional.empty());
        if (found.isEmpty()) {
            say("trust.noCode");
        } else if (!found.get().owner().equals(person)) {
            result.set(this.texts.text("trust.otherPerson", found.get().owner(), person));
        } else {
            asker.ask(
                    () -> trust.compare(account, found.get()),
                    findings -> compared(found.get(), findings));
        }
    }

    private void compared(VerificationCode found, List<CodeFinding> findings) {
        read.set(Optional.of(found));
        var results = findings.stream().map(CodeFinding::result).toList();
        if (results.contains(CodeResult.MISMATCHED)) say("trust.mismatch");
        else if (results.contains(CodeResult.WARNED)) say("trust.warned");
        else if (results.contains(CodeResult.NEW)) say("trust.new");
        else say("trust.matched");
    }

    private void say(String key) {
        result.set(texts.text(key, person));
    }

    private static List<String> inPicture(Path file) throws IOException {
        if (Files.size(file) > PictureFile.LARGEST_FILE) return List.of();
        return PictureFile.read(Files.readAllBytes(file)).map(CodePicture::texts).orElse(List.of());
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
