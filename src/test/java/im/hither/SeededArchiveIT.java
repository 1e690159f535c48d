package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.domain.Proof;
import im.hither.domain.StanzaId;
import im.hither.domain.TimelineEvent.HistoryProved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// A new device and an archive of some thousand messages.
class SeededArchiveIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PEOPLE = 30;
    private static final int MESSAGES = 1_500;

    @Test
    @DisplayName(
            "§2 row 10: killed at random moments of the catch-up, in the end every entry is here once")
    void whatTheServerHasIsHere() throws Exception {
        var random = new Random(4);
        try (var archive = SeededArchive.of(PEOPLE, PEOPLE, MESSAGES)) {
            var first = archive.device(archive.server());
            first.close();

            for (int i = 0; i < 4; i++) {
                var life = Duration.ofMillis(500 + random.nextInt(2_500));
                CatchUpVictim.live(first, life);
            }

            try (var device = Person.open(first.folder(), first.address())) {
                device.graph().start();
                device.await(PATIENCE, () -> complete(device));

                assertThat(ids(device, archive.people()))
                        .containsExactlyInAnyOrderElementsOf(archive.ids());
                assertThat(proof(device, archive.people().getFirst()))
                        .isEqualTo(new Proof.Complete(MESSAGES / PEOPLE, 0, Proof.Way.COUNTED));
            }
        }
    }

    @Test
    @DisplayName("P2 §2 row 12: what waits for somebody and is archived too comes once")
    void whatWaitedComesOnce() throws Exception {
        try (var archive = SeededArchive.waiting(20, MESSAGES);
                var device = archive.device(archive.server())) {
            device.await(PATIENCE, () -> complete(device));
            device.await(PATIENCE, () -> ids(device, archive.people()).size() >= MESSAGES);

            assertThat(ids(device, archive.people()))
                    .containsExactlyInAnyOrderElementsOf(archive.ids());
            assertThat(device.graph().history().progress(device.account()).span())
                    .hasValueSatisfying(span -> {
                        assertThat(span.begins()).isEqualTo(SeededArchive.START);
                        assertThat(span.percent()).isEqualTo(100);
                    });
        }
    }

    private static boolean complete(Person device) {
        return device.graph().history().progress(device.account()).stage() == Stage.COMPLETE;
    }

    /// Every stored message's id in the archive, conversation by conversation.
    private static List<String> ids(Person device, List<BareJid> people) {
        var ids = new ArrayList<String>();
        for (var person : people) {
            var conversation = device.graph().chats().open(device.account(), person);
            device.graph().messages().newest(conversation, MESSAGES).items().stream()
                    .map(ChatMessage::stanzaId)
                    .map(id -> id.map(StanzaId::value).orElse("none"))
                    .forEach(ids::add);
        }
        return ids;
    }

    private static Proof proof(Person device, BareJid person) throws InterruptedException {
        var proofs = new LinkedBlockingQueue<Proof>();
        device.graph()
                .events()
                .follow(event -> {
                    if (event instanceof HistoryProved(_, _, var proof)) proofs.add(proof);
                });
        device.graph().history().prove(device.graph().chats().open(device.account(), person));
        var proof = proofs.poll(30, TimeUnit.SECONDS);
        assertThat(proof).isNotNull();
        return proof;
    }
}
