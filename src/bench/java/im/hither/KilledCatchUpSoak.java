package im.hither;

import im.hither.concurrent.Ticker;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.domain.StanzaId;
import im.hither.feature.room.RoomPlan;
import im.hither.session.wire.SmackSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jxmpp.jid.BareJid;

/// A new device of somebody with a very long history in many conversations and rooms, killed again
/// and again while it fetches that. Ends with an error when in the end anything is missing or
/// twice. Arguments: how many messages in all, how many people, how many rooms, how many kills.
public final class KilledCatchUpSoak {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int IN_ROOM = 1_000;

    private KilledCatchUpSoak() {}

    public static void main(String[] arguments) throws Exception {
        SmackSetup.apply();
        int messages = argument(arguments, 0, 200_000);
        int people = argument(arguments, 1, 300);
        int rooms = argument(arguments, 2, 20);
        int kills = argument(arguments, 3, 20);
        var random = new Random(4);
        try (var archive =
                SeededArchive.of(people, people, messages - rooms * IN_ROOM, rooms, IN_ROOM)) {
            make(archive);
            var first = archive.device(archive.server());
            for (var room : archive.rooms().keySet()) join(first, room);
            first.close();
            for (int i = 0; i < kills; i++) {
                CatchUpVictim.live(first, Duration.ofMillis(2_000 + random.nextInt(8_000)));
            }
            long begun = Ticker.system().nanos();
            try (var device = Person.open(first.folder(), first.address())) {
                device.graph().start();
                device.await(PATIENCE, () -> complete(device, archive));
                check(device, archive);
            }
            System.out.printf(
                    "%d messages, %d conversations, %d rooms, killed %d times: all here, each once\t%.0f\t\ts after the last kill%n",
                    messages, people, rooms, kills, (Ticker.system().nanos() - begun) / 1e9);
        }
        System.exit(0); // Smack's threads do not end by themselves
    }

    private static int argument(String[] arguments, int which, int usual) {
        return arguments.length > which ? Integer.parseInt(arguments[which]) : usual;
    }

    /// The rooms whose archives are filled already.
    private static void make(SeededArchive archive) throws Exception {
        try (var romeo = Person.signIn(archive.server(), "romeo")) {
            var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.of("Verona"), Optional.empty());
            for (var room : archive.rooms().keySet()) {
                var made =
                        romeo.graph().rooms().create(romeo.account(), room, Optional.empty(), plan);
                romeo.await(() -> inside(romeo, made));
            }
        }
    }

    private static ConversationId join(Person person, BareJid room) throws InterruptedException {
        var joined =
                person.graph()
                        .rooms()
                        .join(person.account(), room, Optional.empty(), Optional.empty());
        person.await(() -> inside(person, joined));
        return joined;
    }

    private static boolean inside(Person person, ConversationId room) {
        return person.graph().rooms().room(room).orElseThrow().inside();
    }

    private static boolean complete(Person device, SeededArchive archive) {
        return device.graph().history().progress(device.account()).stage() == Stage.COMPLETE
                && archive.rooms().keySet().stream()
                        .map(room -> of(device, room))
                        .allMatch(room ->
                                inside(device, room)
                                        && device.graph().history().gaps(room).isEmpty());
    }

    private static void check(Person device, SeededArchive archive) {
        var own = new ArrayList<String>();
        for (var person : archive.people()) own.addAll(ids(device, of(device, person)));
        compare("the own archive", own, archive.ids());
        archive.rooms().forEach((room, ids) -> compare(room, ids(device, of(device, room)), ids));
    }

    private static ConversationId of(Person device, BareJid address) {
        return device.graph().chats().open(device.account(), address);
    }

    private static List<String> ids(Person device, ConversationId conversation) {
        return device.graph().messages().newest(conversation, 100_000).items().stream()
                .map(ChatMessage::stanzaId)
                .map(id -> id.map(StanzaId::value).orElse("none"))
                .toList();
    }

    private static void compare(CharSequence where, List<String> here, List<String> there) {
        var once = new HashSet<>(here);
        if (here.size() != once.size() || !once.equals(new HashSet<>(there))) {
            throw new IllegalStateException(
                    "%s: %d messages are here, %d of them once, instead of %d"
                            .formatted(where, here.size(), once.size(), there.size()));
        }
    }
}
