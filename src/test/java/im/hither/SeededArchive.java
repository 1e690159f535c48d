package im.hither;

import im.hither.testing.ProsodyServer;
import im.hither.testing.Seed;
import im.hither.testing.XmppServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A server on which somebody has talked with many people for long, and a new device of theirs has
/// nothing of it.
///
/// @param ids of the entries of the owner's archive
/// @param rooms their addresses and the ids of their archives' entries
record SeededArchive(
        ProsodyServer server,
        BareJid owner,
        List<BareJid> people,
        List<String> ids,
        Map<BareJid, List<String>> rooms)
        implements AutoCloseable {
    static final Instant START = Instant.parse("2025-06-01T08:00:00Z");
    private static final int SPREAD = 7; // neighbours are with different people

    /// @param contacts so many of the people are on the owner's list
    static SeededArchive of(int people, int contacts, int messages) {
        return of(people, contacts, messages, 0, 0);
    }

    /// @param rooms so many rooms, in each of which so much was said; they have to be made still
    static SeededArchive of(int people, int contacts, int messages, int rooms, int said) {
        var domain = "hither.test";
        var owner = address("juliet@" + domain);
        var seed = new Seed();
        var others = new ArrayList<BareJid>();
        for (int i = 0; i < people; i++) {
            others.add(address("friend%d@%s".formatted(i, domain)));
            if (i < contacts) seed.contact(owner, others.getLast());
        }
        var ids = new ArrayList<String>();
        for (int i = 0; i < messages; i++) {
            var entry = entry(owner, others.get(i * SPREAD % people), i, messages);
            seed.archived(owner, entry);
            ids.add(entry.id());
        }
        var ofRooms = new TreeMap<BareJid, List<String>>();
        for (int i = 0; i < rooms; i++) {
            var room = address("room%d@rooms.%s".formatted(i, domain));
            ofRooms.put(room, said(seed, room, said));
        }
        return started(seed, owner, others, ids, ofRooms);
    }

    private static List<String> said(Seed seed, BareJid room, int messages) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < messages; i++) {
            var id = room.getLocalpartOrNull() + "-" + i;
            var entry = new Seed.Entry(id, at(i, messages), room, room, "sent-" + id, text(i));
            seed.said(room, "friend" + i % 5, entry);
            ids.add(id);
        }
        return ids;
    }

    /// All of it waits in the offline store too.
    static SeededArchive waiting(int people, int messages) {
        var owner = address("juliet@hither.test");
        var seed = new Seed();
        var others = new ArrayList<BareJid>();
        for (int i = 0; i < people; i++) others.add(address("friend%d@hither.test".formatted(i)));
        var ids = new ArrayList<String>();
        for (int i = 0; i < messages; i++) {
            var other = others.get(i % people);
            var id = "entry-" + i;
            seed.waiting(
                    owner, new Seed.Entry(id, at(i, messages), other, owner, "sent-" + i, text(i)));
            ids.add(id);
        }
        return started(seed, owner, others, ids, Map.of());
    }

    private static SeededArchive started(
            Seed seed,
            BareJid owner,
            List<BareJid> others,
            List<String> ids,
            Map<BareJid, List<String>> rooms) {
        var options = ProsodyServer.Options.usual().configured("max_archive_query_results = 250");
        return new SeededArchive(ProsodyServer.start(options, seed), owner, others, ids, rooms);
    }

    private static Seed.Entry entry(BareJid owner, BareJid other, int number, int of) {
        boolean own = number % 3 == 0;
        return new Seed.Entry(
                "entry-" + number,
                at(number, of),
                own ? owner : other,
                own ? other : owner,
                "sent-" + number,
                text(number));
    }

    private static Instant at(int number, int of) {
        return START.plusSeconds(300L * 86_400 * number / of);
    }

    private static String text(int number) {
        return "Message %d, about as long as what people write to each other.".formatted(number);
    }

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    /// A new device of the owner's, behind this server or a proxy before it.
    Person device(XmppServer through) throws Exception {
        return Person.signIn(through, "juliet");
    }

    @Override
    public void close() {
        server.close();
    }
}
