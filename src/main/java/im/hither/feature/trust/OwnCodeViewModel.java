package im.hither.feature.trust;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jxmpp.jid.BareJid;

/// Our own code, in the form and for the devices that are wanted, and what is done with it. FX
/// thread.
public final class OwnCodeViewModel {
    private static final int SCALE = 8;

    private final AccountId account;
    private final BareJid self;
    private final Trust trust;
    private final Asker asker;
    private final Texts texts;
    private final ObjectProperty<Dialect> dialect = new SimpleObjectProperty<>(Dialect.LEGACY);
    private final BooleanProperty thisDeviceAlone = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper hasOthers = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper tooMany = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper uri = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<QrCode>> code =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public OwnCodeViewModel(
            AccountId account, BareJid self, Trust trust, Asker asker, Texts texts) {
        this.account = account;
        this.self = self;
        this.trust = trust;
        this.asker = asker;
        this.texts = texts;
        dialect.subscribe((_, _) -> refresh());
        thisDeviceAlone.subscribe((_, _) -> refresh());
    }

    public BareJid self() {
        return self;
    }

    /// Which programs are to read it: the old form is read by most, that of omemo:2 by Kaidan.
    public ObjectProperty<Dialect> dialectProperty() {
        return dialect;
    }

    public BooleanProperty thisDeviceAloneProperty() {
        return thisDeviceAlone;
    }

    /// Whether there is a choice: other devices of ours were compared.
    public ReadOnlyBooleanProperty hasOthersProperty() {
        return hasOthers.getReadOnlyProperty();
    }

    /// Whether our verified devices are more than a code holds, so that it is for this one alone.
    public ReadOnlyBooleanProperty tooManyProperty() {
        return tooMany.getReadOnlyProperty();
    }

    /// The code as text, empty before there are keys.
    public ReadOnlyStringProperty uriProperty() {
        return uri.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<QrCode>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// What came of saving or printing, empty before.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void refresh() {
        var form = dialect.get();
        asker.ask(() -> both(form), this::show);
    }

    private Both both(Dialect form) {
        return new Both(
                trust.ownCode(account, self, form, CodeExtent.ALL_VERIFIED).orElse(""),
                trust.ownCode(account, self, form, CodeExtent.THIS_DEVICE).orElse(""));
    }

    /// Where there are too many devices for a code, there is one for this device.
    private void show(Both both) {
        var all = QrCode.of(both.all());
        var others = !both.all().equals(both.one());
        hasOthers.set(others && all.isPresent());
        tooMany.set(others && all.isEmpty());
        var wanted = hasOthers.get() && !thisDeviceAlone.get() ? both.all() : both.one();
        uri.set(wanted);
        code.set(wanted.isEmpty() ? Optional.empty() : QrCode.of(wanted));
    }

    private record Both(String all, String one) {}

    /// What the picture of the code is called unless the user likes another name.
    public String fileName() {
        return "hither-" + self.toString().replaceAll("[^\\p{IsAlphabetic}\\d.@-]", "_") + ".png";
    }

    public void save(Path file) {
        code.get()
                .ifPresent(shown ->
                        asker.ask(
                                () -> Files.write(file, shown.png(SCALE)),
                                _ -> said.set(texts.text("trust.saved", file)),
                                _ -> said.set(texts.text("trust.notSaved", file))));
    }

    /// What came of copying or printing.
    void say(String key) {
        said.set(texts.text(key));
    }
}
