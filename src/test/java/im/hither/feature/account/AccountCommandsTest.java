package im.hither.feature.account;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountChanged;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem.Downgraded;
import im.hither.domain.ConnectionProblem.UnknownHost;
import im.hither.domain.ConnectionProblem.Unreachable;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.ProxyAddress;
import im.hither.domain.ServerAddress;
import im.hither.domain.StorageProblem;
import im.hither.domain.TlsMode;
import im.hither.domain.TriedPlace;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.FakeTerminal;
import im.hither.testing.TypedCommand;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class AccountCommandsTest {
    private static final String JULIET = "juliet@example.org";
    private static final ConnectionState ONLINE =
            new Online(
                    new ConnectionDetails(
                            JidCreate.entityFullFromOrThrowUnchecked(JULIET + "/x"),
                            "xmpp.example.org:5223",
                            "TLSv1.3 TLS_AES_128_GCM_SHA256",
                            "none",
                            "SCRAM-SHA-256",
                            false,
                            true,
                            7));

    private static final String AUTHORITY = "-----BEGIN CERTIFICATE-----\n";
    private static final ConnectionState DOWNGRADED =
            new Failed(
                    new Downgraded("SCRAM-SHA-256-PLUS, tls-exporter", "SCRAM-SHA-1"),
                    Optional.empty());

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Book book = new Book();
    private ConnectionState afterSignIn = ONLINE;

    private TypedCommand type(String... words) {
        return type(new FakeTerminal().typing("secret\nrest"), words);
    }

    private TypedCommand type(FakeTerminal terminal, String... words) {
        return TypedCommand.run(
                terminal, program, console -> new AccountCommands(() -> book, console), words);
    }

    @Test
    void addKeepsWhatWasTypedAndPrintsTheStatus() {
        var typed = type("account", "add", JULIET, "--json");

        assertThat(typed.status()).isZero();
        assertThat(book.password).isEqualTo("secret");
        assertThat(book.settings).isEqualTo(ConnectionSettings.AUTOMATIC);
        assertThat(typed.printed())
                .containsExactly(
                        "{\"account\":\"juliet@example.org\",\"state\":\"online\",\"reason\":null,"
                                + "\"address\":\"juliet@example.org/x\","
                                + "\"server\":\"xmpp.example.org:5223\","
                                + "\"tls\":\"TLSv1.3 TLS_AES_128_GCM_SHA256\","
                                + "\"channel_binding\":\"none\",\"mechanism\":\"SCRAM-SHA-256\","
                                + "\"fast\":false,\"resumed\":true,\"round_trips\":7,"
                                + "\"client_certificate\":false,\"certificates\":[],\"tried\":[],"
                                + "\"history\":\"unknown\",\"history_entries\":0,\"unread\":0}");
    }

    @Test
    void addTakesPasswordAndAuthorityFromFiles() {
        var terminal =
                new FakeTerminal().withFile("pw", "from file\n").withFile("ca.pem", AUTHORITY);

        var typed =
                type(
                        terminal,
                        "account",
                        "add",
                        JULIET,
                        "--password-file",
                        "pw",
                        "--ca",
                        "ca.pem",
                        "--server",
                        "localhost:5222",
                        "--tls",
                        "starttls",
                        "--proxy",
                        "socks5://localhost:9050");

        assertThat(typed.status()).isZero();
        assertThat(book.password).isEqualTo("from file");
        assertThat(book.settings)
                .isEqualTo(
                        new ConnectionSettings(
                                Optional.of(ServerAddress.parse("localhost:5222")),
                                TlsMode.STARTTLS,
                                Optional.of(AUTHORITY),
                                Optional.of("socks5://localhost:9050"),
                                false));
    }

    @ParameterizedTest
    @CsvSource({"add", "enable", "disable", "remove"})
    void whatCannotBeStoredIsSaid(String command) {
        book.full = true;
        if (!command.equals("add")) program.account(JULIET, !command.equals("enable"));

        var typed = type("account", command, JULIET);

        assertThat(typed.status()).isEqualTo(5);
        assertThat(typed.complaints()).hasSize(1);
        assertThat(typed.complaints().getFirst()).startsWith("There is no room left on the disk");
    }

    @Test
    void fileWithoutACertificateIsNoAuthority() {
        var terminal = new FakeTerminal().typing("secret").withFile("ca.pem", "hither.test");

        var typed = type(terminal, "account", "add", JULIET, "--ca", "ca.pem");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.complaints()).hasSize(1);
        assertThat(typed.complaints().getFirst()).contains("ca.pem", "PEM");
        assertThat(program.accounts()).isEmpty();
    }

    @Test
    void addWithACertificateNeedsNoOtherPassword() {
        var typed = type("account", "add", JULIET, "--client-certificate", "/home/j/own.p12");

        assertThat(typed.status()).isZero();
        assertThat(book.certificatePassword).isEqualTo("secret");
        assertThat(book.password).isEmpty();
        assertThat(book.settings.clientCertificate()).contains("/home/j/own.p12");
    }

    @Test
    void addTakesBothPasswordsFromFiles() {
        var terminal = new FakeTerminal().withFile("pw", "one\n").withFile("cpw", "two\n");

        type(
                terminal,
                "account",
                "add",
                JULIET,
                "--client-certificate",
                "/own.p12",
                "--certificate-password-file",
                "cpw",
                "--password-file",
                "pw");

        assertThat(book.certificatePassword).isEqualTo("two");
        assertThat(book.password).isEqualTo("one");
    }

    @Test
    void addTakesThePasswordOfTheProxyFromAFile() {
        var terminal = new FakeTerminal().typing("own").withFile("ppw", "two\n");

        var typed =
                type(
                        terminal,
                        "account",
                        "add",
                        JULIET,
                        "--proxy",
                        "http://rom%40eo@proxy.test",
                        "--proxy-password-file",
                        "ppw");

        assertThat(typed.status()).isZero();
        assertThat(book.proxyPassword).isEqualTo("http://rom%40eo@proxy.test:8080 two");
        assertThat(book.password).isEqualTo("own");
        assertThat(book.settings.proxy()).contains("http://rom%40eo@proxy.test:8080");
    }

    @Test
    void addAsksForThePasswordOfTheProxy() {
        type("account", "add", JULIET, "--proxy", "socks5://romeo@proxy.test");

        assertThat(book.proxyPassword).isEqualTo("socks5://romeo@proxy.test:1080 secret");
    }

    @DisplayName("E3 a password in an argument is refused, and not repeated")
    @Test
    void passwordOfTheProxyIsNoArgument() {
        var typed = type("account", "add", JULIET, "--proxy", "socks5://romeo:pa@ss@proxy.test");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.complaints()).hasSize(1);
        assertThat(typed.complaints().getFirst())
                .contains("--proxy-password-file")
                .doesNotContain("pa@ss");
        assertThat(program.accounts()).isEmpty();
    }

    @Test
    void addWantsTheWholePathOfTheCertificate() {
        var typed = type("account", "add", JULIET, "--client-certificate", "own.p12");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.complaints().getFirst()).contains("own.p12");
    }

    @Test
    void addOfARefusedPasswordSaysSoOnce() {
        afterSignIn = new Failed(new WrongPassword(), Optional.empty());

        var typed = type("account", "add", JULIET);

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.printed()).isEmpty();
        assertThat(typed.complaints()).hasSize(1).first().asString().contains("password");
    }

    @Test
    void addWithoutServerInReachIsNotOnline() {
        afterSignIn = new Failed(new Unreachable("localhost:1"), Optional.empty());

        assertThat(type("account", "add", JULIET).status()).isEqualTo(3);
    }

    @Test
    void addThatHearsNothingTimesOut() {
        afterSignIn = new Offline();

        assertThat(type("account", "add", JULIET, "--timeout", "0.05").status()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org",
        "juliet@example.org/phone",
        "@example.org",
        "juliet@example.org --server :5222",
        "juliet@example.org --server host:port",
        "juliet@example.org --tls none",
        "juliet@example.org --proxy ftp://x",
        "juliet@example.org --ca missing.pem",
        "juliet@example.org --password-file missing",
        "juliet@example.org --timeout -1",
    })
    void addRefusesWrongArgumentsBeforeAnythingHappens(String arguments) {
        assertThat(type(("account add " + arguments).split(" ")).status()).isEqualTo(2);
        assertThat(book.password).isEmpty();
    }

    @Test
    void addWithoutPasswordIsRefused() {
        assertThat(type(new FakeTerminal(), "account", "add", JULIET).status()).isEqualTo(2);
    }

    @Test
    void listShowsEveryAccount() {
        program.state(program.account(JULIET), ONLINE);
        program.state(program.account("nurse@example.org", false), new Offline());

        assertThat(type("account", "list", "--json").printed())
                .containsExactly(
                        "{\"account\":\"juliet@example.org\",\"enabled\":true,\"state\":\"online\"}",
                        "{\"account\":\"nurse@example.org\",\"enabled\":false,\"state\":\"offline\"}");
        assertThat(type("account", "list").printed()).contains("nurse@example.org: disabled");
    }

    @Test
    void disableWaitsUntilItIsDone() {
        program.account(JULIET);

        var typed = type("account", "disable", JULIET, "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed().getFirst()).contains("\"enabled\":false");
    }

    @Test
    void removeForgetsTheAccount() {
        var account = program.account(JULIET);

        assertThat(type("account", "remove", JULIET).status()).isZero();
        assertThat(book.removed).containsExactly(account.id());
    }

    @Test
    void repinHoldsTheServerToWhatItShowsNow() {
        var account = program.account(JULIET);
        program.state(account, DOWNGRADED);

        var typed = type("account", "repin", JULIET, "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed().getFirst()).contains("\"state\":\"online\"");
        assertThat(book.repinned).containsExactly(account.id());
    }

    @Test
    void repinWaitsForAnAttemptThatKnowsNothingOfIt() {
        var account = program.account(JULIET);
        program.state(account, new Connecting());
        program.onFollow(() -> program.change(account, DOWNGRADED));

        assertThat(type("account", "repin", JULIET).status()).isZero();
        assertThat(book.repinned).containsExactly(account.id());
    }

    @Test
    void repinTellsWhatBecameOfIt() {
        program.state(program.account(JULIET), DOWNGRADED);
        afterSignIn = new Failed(new WrongPassword(), Optional.empty());

        assertThat(type("account", "repin", JULIET).status()).isEqualTo(1);
    }

    @Test
    void statusNamesTheDowngrade() {
        program.state(program.account(JULIET), DOWNGRADED);

        assertThat(TypedCommand.json(program, StatusCommand::new, "status").printed().getFirst())
                .contains("\"reason\":\"downgraded\"")
                .contains("SCRAM-SHA-256-PLUS, tls-exporter");
    }

    @Test
    void unknownAccountIsAWrongArgument() {
        program.account("nurse@example.org");

        var typed = type("account", "remove", JULIET);

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.complaints().getFirst()).contains("nurse@example.org");
    }

    @Test
    void statusSaysWhyAnAccountIsNotOnline() {
        program.state(program.account(JULIET), new Failed(new WrongPassword(), Optional.empty()));
        program.unread(program.accounts().getFirst(), 3);

        var json = TypedCommand.json(program, StatusCommand::new, "status");
        var words = TypedCommand.run(program, StatusCommand::new, "status");

        assertThat(json.printed().getFirst())
                .contains("\"state\":\"failed\",\"reason\":\"wrong_password\"")
                .contains("\"server\":null,\"tls\":null,\"channel_binding\":null")
                .contains("\"mechanism\":null,\"fast\":null,\"resumed\":null,\"round_trips\":null")
                .endsWith("\"unread\":3}");
        assertThat(words.printed().getFirst())
                .startsWith("juliet@example.org: not online. The server does not accept")
                .endsWith(", 3 unread messages");
    }

    @Test
    void statusListsWhatEveryPlaceSaid() {
        var tried =
                List.of(
                        new TriedPlace("a.test:5223", new Unreachable("a.test:5223")),
                        new TriedPlace("b.test", new UnknownHost("b.test")));
        program.state(
                program.account(JULIET),
                new Failed(new Unreachable("a.test:5223"), Optional.empty(), tried));

        var json = TypedCommand.json(program, StatusCommand::new, "status");
        var words = TypedCommand.run(program, StatusCommand::new, "status");

        assertThat(json.printed().getFirst())
                .contains("\"tried\":[{\"place\":\"a.test:5223\",\"reason\":\"unreachable\"");
        assertThat(words.printed().getFirst())
                .contains("\n    a.test:5223: No XMPP server answers at a.test:5223")
                .contains("\n    b.test: No server called b.test can");
    }

    @Test
    void statusWithoutAccountSaysWhatToDo() {
        var typed = TypedCommand.run(program, StatusCommand::new, "status");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.complaints().getFirst()).contains("hither account add");
    }

    private TypedCommand waitFor(String... words) {
        return TypedCommand.run(program, console -> new WaitCommand(() -> book, console), words);
    }

    @Test
    void waitEndsWhenTheAccountIsOnline() {
        var account = program.account(JULIET);
        program.onFollow(() -> program.change(account, ONLINE));

        assertThat(waitFor("wait", "online").status()).isZero();
        assertThat(program.followers()).isZero();
    }

    @Test
    void waitForTheArchiveGoesOn() {
        var account = program.account(JULIET);
        program.state(account, ONLINE);
        assertThat(waitFor("wait", "synced", "--timeout", "0.05").status()).isEqualTo(4);

        program.onFollow(() -> {
            book.synced.add(account.id());
            program.publish(new CatchUpChanged(account.id(), 0, true));
        });

        assertThat(waitFor("wait", "synced").status()).isZero();
    }

    @Test
    void waitThatCannotSucceedEndsAtOnce() {
        var account = program.account(JULIET);
        program.state(account, new Failed(new WrongPassword(), Optional.empty()));

        assertThat(waitFor("wait", "online").status()).isEqualTo(3);
    }

    @Test
    void waitTimesOutWithTheReason() {
        var account = program.account(JULIET);
        program.state(account, new Failed(new Unreachable("localhost:1"), Optional.empty()));

        var typed = waitFor("wait", "online", "--timeout", "0.05");

        assertThat(typed.status()).isEqualTo(4);
        assertThat(typed.complaints().getFirst()).contains("localhost:1");
    }

    @Test
    void waitForADisabledAccountIsRefused() {
        program.account(JULIET, false);

        assertThat(waitFor("wait", "online").status()).isEqualTo(3);
    }

    /// Takes what it is told and tells the program's followers what became of it.
    private final class Book implements Accounts {
        private final Set<AccountId> synced = new HashSet<>();
        private final Set<AccountId> removed = new HashSet<>();
        private final Set<AccountId> repinned = new HashSet<>();
        private ConnectionSettings settings = ConnectionSettings.AUTOMATIC;
        private String password = "";
        private String certificatePassword = "";
        private String proxyPassword = "";
        private boolean full;

        @Override
        public List<Account> accounts() {
            return program.accounts();
        }

        @Override
        public ConnectionState state(AccountId account) {
            return program.state(account);
        }

        @Override
        public boolean synced(AccountId account) {
            return synced.contains(account);
        }

        @Override
        public void add(BareJid address, ConnectionSettings wanted, char[] typed) {
            settings = wanted;
            password = new String(typed);
            if (refused()) return;
            var account = program.account(address.toString());
            program.publish(new AccountAdded(account.id(), 1, account));
            program.change(account, afterSignIn);
        }

        @Override
        public void certificatePassword(BareJid address, char[] typed) {
            certificatePassword = new String(typed);
        }

        @Override
        public void proxyPassword(BareJid address, ProxyAddress proxy, char[] typed) {
            proxyPassword = proxy.url() + " " + new String(typed);
        }

        @Override
        public void remove(AccountId account) {
            if (refused()) return;
            removed.add(account);
            program.publish(new AccountRemoved(account, 1));
        }

        @Override
        public void enable(AccountId account) {
            changed(account, true);
        }

        @Override
        public void disable(AccountId account) {
            changed(account, false);
        }

        private boolean refused() {
            if (full) program.publish(new StorageTroubled(StorageProblem.DISK_FULL));
            return full;
        }

        private void changed(AccountId id, boolean enabled) {
            if (refused()) return;
            var old = accounts().stream().filter(each -> each.id().equals(id)).findFirst();
            var changed =
                    new Account(
                            id, old.orElseThrow().address(), enabled, ConnectionSettings.AUTOMATIC);
            program.publish(new AccountChanged(id, 1, changed));
        }

        @Override
        public void password(AccountId account, char[] typed) {}

        @Override
        public void retry(AccountId account) {}

        @Override
        public void allowPlain(AccountId account) {}

        @Override
        public void repin(AccountId account) {
            repinned.add(account);
            var known = accounts().stream().filter(each -> each.id().equals(account)).findFirst();
            if (program.state(account) instanceof Failed) {
                program.change(known.orElseThrow(), new Connecting());
                program.change(known.orElseThrow(), afterSignIn);
            }
        }
    }
}
