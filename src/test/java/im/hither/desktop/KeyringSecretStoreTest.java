package im.hither.desktop;

import static im.hither.session.SecretStore.PASSWORD;
import static im.hither.session.SecretStore.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets in a keyring on a bus of the test's own, and in the file where that cannot be.
class KeyringSecretStoreTest {
    private static final String JULIET = "juliet@capulet.example";

    @TempDir Path folder;

    private PrivateBus bus;
    private DBusConnection service;
    private FakeKeyring keyring;
    private Profile profile;
    private FileSecretStore file;

    @BeforeEach
    void start() throws IOException, DBusException {
        bus = PrivateBus.start(folder);
        service = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build();
        keyring = FakeKeyring.on(service);
        profile = new Profile(folder.resolve("profile"));
        profile.prepare();
        file = new FileSecretStore(profile);
    }

    @AfterEach
    void stop() {
        service.disconnect();
        bus.close();
    }

    private KeyringSecretStore store() {
        return new KeyringSecretStore(file, profile, Optional.of(bus.address()));
    }

    private static Optional<String> text(Optional<char[]> secret) {
        return secret.map(String::new);
    }

    private static char[] secret(String text) {
        return text.toCharArray();
    }

    @Test
    @DisplayName("E3 a password lies in the keyring and nowhere in the profile")
    void passwordIsKeptInTheKeyring() throws IOException {
        store().write(JULIET, PASSWORD, secret("wherefore ü"));

        assertThat(text(store().read(JULIET, PASSWORD))).contains("wherefore ü");
        assertThat(keyring.items).hasSize(1);
        assertThat(Files.exists(profile.folder().resolve("secrets"))).isFalse();
    }

    @Test
    void newSecretTakesThePlaceOfTheOlder() {
        store().write(JULIET, PASSWORD, secret("old"));
        store().write(JULIET, PASSWORD, secret("new"));

        assertThat(text(store().read(JULIET, PASSWORD))).contains("new");
        assertThat(keyring.items).hasSize(1);
    }

    @Test
    void whatLiesInTheFileMovesIntoTheKeyring() {
        file.write(JULIET, PASSWORD, secret("wherefore"));

        assertThat(text(store().read(JULIET, PASSWORD))).contains("wherefore");

        assertThat(file.read(JULIET, PASSWORD)).isEmpty();
        assertThat(text(store().read(JULIET, PASSWORD))).contains("wherefore");
    }

    @Test
    void keyringIsOpenedByThePerson() {
        store().write(JULIET, PASSWORD, secret("wherefore"));
        keyring.locked = true;

        assertThat(text(store().read(JULIET, PASSWORD))).contains("wherefore");
    }

    @Test
    void whileItStaysClosedTheFileKeepsWhatIsNew() {
        store().write(JULIET, PASSWORD, secret("old"));
        keyring.locked = true;
        keyring.sentAway = true;
        var store = store();

        store.write(JULIET, PASSWORD, secret("new"));

        assertThat(text(store.read(JULIET, PASSWORD))).contains("new");
        assertThat(text(file.read(JULIET, PASSWORD))).contains("new");
        keyring.locked = false;
        assertThat(text(store.read(JULIET, PASSWORD))).contains("new");
        assertThat(file.read(JULIET, PASSWORD)).isEmpty();
        assertThat(keyring.items).hasSize(1);
    }

    @Test
    void withoutAKeyringTheFileKeepsAll() throws DBusException {
        service.releaseBusName(SecretInterfaces.SERVICE);

        store().write(JULIET, PASSWORD, secret("wherefore"));

        assertThat(text(file.read(JULIET, PASSWORD))).contains("wherefore");
        assertThat(text(store().read(JULIET, PASSWORD))).contains("wherefore");
    }

    @Test
    void keysOfMessagesStayInTheProfile() {
        store().write("profile", "omemo", secret("0102"));

        assertThat(keyring.items).isEmpty();
        assertThat(text(store().read("profile", "omemo"))).contains("0102");
    }

    @Test
    void removedAccountLeavesNothingThere() {
        store().write(JULIET, PASSWORD, secret("a"));
        store().write(JULIET, TOKEN, secret("b"));
        store().write("romeo@montague.example", PASSWORD, secret("c"));

        store().delete(JULIET, TOKEN);
        assertThat(keyring.items).hasSize(2);
        store().deleteAll(JULIET);

        assertThat(keyring.items.values())
                .extracting(attributes -> attributes.get("account"))
                .containsExactly("romeo@montague.example");
    }

    @Test
    void anotherProfileHasItsOwn() {
        store().write(JULIET, PASSWORD, secret("a"));
        var other = new Profile(folder.resolve("other"));
        var elsewhere = new KeyringSecretStore(file, other, Optional.of(bus.address()));

        assertThat(elsewhere.read(JULIET, PASSWORD)).isEmpty();
    }

    @Test
    void keyringCanBeDeclined() {
        var surroundings =
                new Surroundings("Linux", Map.of("HITHER_KEYRING", "off"), folder, folder);

        assertThat(surroundings.isKeyringWanted()).isFalse();
    }
}
