package im.hither;

import im.hither.concurrent.Ticker;
import im.hither.desktop.Profile;
import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.ServerAddress;
import im.hither.domain.Subscription;
import im.hither.domain.TlsMode;
import im.hither.session.wire.SmackSetup;
import im.hither.session.wire.SocketWire;
import im.hither.testing.XmppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;

/// Somebody with the whole program over a profile of their own, without a window.
final class Person implements AutoCloseable {
    /// Longer than it takes to notice that a server does not read any more, which Prosody does not
    /// now and then after a session was resumed many times in a row.
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private final Path folder;
    private final AppGraph graph;
    private final BareJid address;
    private final LinkedBlockingQueue<Object> happened = new LinkedBlockingQueue<>();

    private Person(Path folder, AppGraph graph, BareJid address) {
        this.folder = folder;
        this.graph = graph;
        this.address = address;
        graph.events().follow(happened::add);
    }

    static Person signIn(XmppServer server, String name) throws IOException, InterruptedException {
        var address = server.register(name, "secret-" + name);
        var person = open(Files.createTempDirectory(name), address);
        person.graph.start();
        person.graph.accounts().add(address, settings(server), ("secret-" + name).toCharArray());
        person.await(person::online);
        return person;
    }

    /// Another device of the same person, with a profile of its own.
    Person onAnotherDevice(XmppServer server) throws IOException, InterruptedException {
        var name = address.getLocalpartOrThrow().toString();
        var other = open(Files.createTempDirectory(name), address);
        other.graph.start();
        other.graph
                .accounts()
                .add(
                        address.asEntityBareJidOrThrow(),
                        settings(server),
                        ("secret-" + name).toCharArray());
        other.await(other::online);
        return other;
    }

    static Person open(Path folder, BareJid address) throws IOException {
        SmackSetup.apply();
        var profile = new Profile(folder);
        profile.prepare();
        var graph =
                new AppGraph(
                        profile,
                        (own, inlet) -> new SocketWire(own.asEntityBareJidOrThrow(), inlet),
                        Clock.systemUTC());
        return new Person(folder, graph, address);
    }

    static ConnectionSettings settings(XmppServer server) throws IOException {
        return settings(server.host(), server.directTlsPort(), server.authority());
    }

    static ConnectionSettings settings(String host, int port, Path authority) throws IOException {
        return new ConnectionSettings(
                Optional.of(new ServerAddress(host, OptionalInt.of(port))),
                TlsMode.DIRECT,
                Optional.of(Files.readString(authority)),
                Optional.empty(),
                false);
    }

    Path folder() {
        return folder;
    }

    AppGraph graph() {
        return graph;
    }

    BareJid address() {
        return address;
    }

    AccountId account() {
        return graph.accounts().accounts().getFirst().id();
    }

    boolean online() {
        return !graph.accounts().accounts().isEmpty() && state() instanceof ConnectionState.Online;
    }

    ConnectionState state() {
        return graph.accounts().state(account());
    }

    void befriend(Person other) throws InterruptedException {
        graph.contacts().add(account(), other.address(), Optional.empty());
        other.await(() -> !other.graph.contacts().requests().isEmpty());
        other.graph.contacts().add(other.account(), address, Optional.empty());
        await(() -> subscription(other) == Subscription.TO);
        await(() -> !graph.contacts().requests().isEmpty());
        graph.contacts().approve(account(), other.address());
        await(() -> subscription(other) == Subscription.BOTH);
        other.await(() -> other.subscription(this) == Subscription.BOTH);
        awaitKeysOf(other);
        other.awaitKeysOf(this);
    }

    /// What is said before the other side has keys out there is refused.
    private void awaitKeysOf(Person other) throws InterruptedException {
        await(() -> {
            graph.encryption().look(conversation(other)); // again once its answer is old
            return hasKeysOf(other);
        });
    }

    private boolean hasKeysOf(Person other) {
        return !graph.encryption().readiness(account(), other.address()).isEmpty();
    }

    private Subscription subscription(Person other) {
        return graph.contacts()
                .contact(account(), other.address())
                .map(contact -> contact.subscription())
                .orElse(Subscription.NONE);
    }

    void say(Person other, String text) {
        graph.messages().send(conversation(other), text);
    }

    List<ChatMessage> history(Person other) {
        return graph.messages().newest(conversation(other), 10_000).items();
    }

    /// In which form each message came that came encrypted.
    List<String> encrypted(Person other) {
        return graph.encryption().forms(conversation(other));
    }

    ConversationId conversation(Person other) {
        return graph.chats().open(account(), other.address());
    }

    /// Looks again after every event until it is so.
    void await(BooleanSupplier condition) throws InterruptedException {
        await(PATIENCE, condition, () -> "");
    }

    void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        await(patience, condition, () -> happened);
    }

    /// @param found what stands there instead, said when it did not happen
    void await(BooleanSupplier condition, Supplier<Object> found) throws InterruptedException {
        await(PATIENCE, condition, found);
    }

    private void await(Duration patience, BooleanSupplier condition, Supplier<Object> found)
            throws InterruptedException {
        var deadline = Ticker.system().nanos() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            var left = deadline - Ticker.system().nanos();
            if (left < 0) {
                throw new AssertionError(
                        "not within " + patience + ": " + address + " " + found.get());
            }
            happened.poll(Math.min(left, 250_000_000), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
