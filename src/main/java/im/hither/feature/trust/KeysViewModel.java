package im.hither.feature.trust;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Encryption;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The keys of one person, or of all who belong to a private group, and our own, and what is
/// decided about them. FX thread.
public final class KeysViewModel {
    private final AccountId account;
    private final ConversationId conversation;
    private final BareJid person;
    private final BareJid self;
    private final Trust trust;
    private final Encryption encryption;
    private final Asker asker;
    private final Texts texts;
    private final KeyRows known;
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadCodeViewModel reading;
    private final OwnCodeViewModel ownCode;

    /// @param conversation where it is noted when a session begins anew
    public KeysViewModel(
            AccountId account,
            ConversationId conversation,
            BareJid person,
            BareJid self,
            Trust trust,
            Encryption encryption,
            Asker asker,
            Texts texts,
            ShownTime times) {
        this.account = account;
        this.conversation = conversation;
        this.person = person;
        this.self = self;
        this.trust = trust;
        this.encryption = encryption;
        this.asker = asker;
        this.texts = texts;
        known = new KeyRows(account, self, trust, encryption, texts, times);
        reading = new ReadCodeViewModel(account, person, this::belongsHere, trust, asker, texts);
        ownCode = new OwnCodeViewModel(account, self, trust, asker, texts);
    }

    /// Whether keys of somebody are shown here, so that a code of theirs may be read.
    private boolean belongsHere(BareJid owner) {
        return owner.equals(person)
                || owner.equals(self)
                || rows.stream().anyMatch(row -> row.owner().equals(owner));
    }

    public BareJid person() {
        return person;
    }

    /// Those of others first, then our own.
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    /// What came of the last thing that was asked for, empty before.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
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
        asker.ask(() -> known.of(conversation), rows::setAll);
        ownCode.refresh();
    }

    /// The key that the device shows now; where it is suspect, that is the new one.
    public void decide(KeyRow row, TrustChange change) {
        trust.change(account, row.owner(), row.shown().orElse(row.fingerprint()), change);
    }

    /// The device has the key that it always had; what was decided about that one stays.
    public void keep(KeyRow row) {
        asker.ask(
                () -> decided(row),
                before ->
                        trust.change(
                                account,
                                row.owner(),
                                row.fingerprint(),
                                before.filter(each -> each.level() == TrustLevel.AUTHENTICATED)
                                        .map(Decision::change)
                                        .orElse(TrustChange.ACCEPTED)));
    }

    private Optional<Decision> decided(KeyRow row) {
        return Optional.ofNullable(trust.decisions(account, row.owner()).get(row.fingerprint()));
    }

    /// Begins a new session with the device.
    public void reset(KeyRow row) {
        asker.ask(
                () -> encryption.reset(conversation, row.owner(), row.device()),
                done -> said.set(texts.text(done ? "trust.reset.done" : "trust.reset.offline")));
    }

    /// What is known about its key counts as never seen.
    public void forget(KeyRow row) {
        trust.forget(account, row.owner(), row.device(), row.fingerprint());
    }

    /// Takes a device of ours off our list.
    public void retire(KeyRow row) {
        encryption.retire(account, Set.of(row.device()));
    }

    /// What the file with the list of keys is called unless the user likes another name.
    public String fileName() {
        return "keys-" + person.toString().replaceAll("[^\\p{IsAlphabetic}\\d.@-]", "_") + ".txt";
    }

    /// Writes the list into a file, a line for each key.
    public void export(Path file) {
        var lines = List.copyOf(rows).stream().map(this::line).toList();
        asker.ask(
                () -> Files.write(file, lines),
                _ -> said.set(texts.text("trust.export.done", file)),
                _ -> said.set(texts.text("trust.export.failed", file)));
    }

    private String line(KeyRow row) {
        return String.join(
                "\t",
                row.owner(),
                Integer.toString(row.device()),
                row.name(),
                row.fingerprint(),
                KeyWords.level(row, texts),
                row.how());
    }
}
