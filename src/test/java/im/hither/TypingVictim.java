package im.hither;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.feature.composer.Draft;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.jxmpp.jid.impl.JidCreate;

/// A process to be killed: somebody types in a profile without a connection, and stays.
final class TypingVictim {
    static final String TYPED = "O Romeo, Romeo! wherefore art";

    private TypingVictim() {}

    /// Arguments: the profile's folder, the own address, the other's address.
    public static void main(String[] arguments) throws Exception {
        var self = JidCreate.entityBareFrom(arguments[1]);
        var graph = Person.open(Path.of(arguments[0]), self).graph();
        graph.start();
        graph.accounts().add(self, nowhere(), "secret".toCharArray());
        while (graph.accounts().accounts().isEmpty()) Thread.onSpinWait();
        var account = graph.accounts().accounts().getFirst().id();
        var conversation = graph.chats().open(account, JidCreate.bareFrom(arguments[2]));
        graph.composer().draft(conversation, Draft.of(TYPED));
        while (graph.composer().draft(conversation).text().isEmpty()) Thread.onSpinWait();
        System.out.println("kept");
        new CountDownLatch(1).await();
    }

    private static ConnectionSettings nowhere() {
        return new ConnectionSettings(
                Optional.of(new ServerAddress("127.0.0.1", OptionalInt.of(9))),
                TlsMode.DIRECT,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
