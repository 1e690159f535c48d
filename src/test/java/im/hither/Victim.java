package im.hither;

import im.hither.domain.TimelineEvent.MessageStored;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jxmpp.jid.impl.JidCreate;

/// A process to be killed: opens a profile, says so many things to somebody, and stays.
final class Victim {
    private Victim() {}

    /// Arguments: the profile's folder, the own address, the other's address, how many messages.
    public static void main(String[] arguments) throws Exception {
        var self = JidCreate.bareFrom(arguments[1]);
        var other = JidCreate.bareFrom(arguments[2]);
        var count = Integer.parseInt(arguments[3]);
        var person = Person.open(Path.of(arguments[0]), self);
        var stored = new CountDownLatch(count);
        person.graph()
                .events()
                .follow(event -> {
                    if (event instanceof MessageStored(_, _, var message)
                            && message.author().equals(self)) stored.countDown();
                });
        person.graph().start();
        person.await(person::online);
        var conversation = person.graph().chats().open(person.account(), other);
        for (var i = 0; i < count; i++) {
            person.graph()
                    .messages()
                    .send(conversation, "from " + self.getLocalpartOrNull() + " " + i);
        }
        stored.await();
        System.out.println("said");
        new CountDownLatch(1).await();
    }
}
