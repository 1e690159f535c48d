package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.GhostDevice;
import im.hither.feature.omemo.MeddledKeys;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.timeline.TimelineView;
import im.hither.feature.timeline.TimelineViewModel;
import im.hither.feature.trust.TrustChange;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.ShownTime;
import im.hither.ui.emoji.RecentEmoji;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a device can say that the server made up in Romeo's name.
class GhostDeviceIT extends MeddlingServer {
    private static final int GHOST = 666;
    private static final int FURTHER = 667;
    private static final Content TRUST_ME = new Content.Body("trust me");

    @Test
    @DisplayName(
            "C2 a text that could be forged is not shown, the window says why, and nothing of it goes out")
    void aSwappedText() throws Exception {
        var ghost = ghost(GHOST, Dialect.LEGACY);

        hand.say(ghost.says(romeo.address(), "come at dawn"));
        hand.say(ghost.swaps("come at noon", "come at midnight"));
        hand.say(ghost.leavesTheTagOutside("come at dusk"));
        hand.say(ghost.says(romeo.address(), "or not at all"));
        juliet.await(() -> juliet.history(romeo).size() == 6, () -> juliet.history(romeo));

        assertThat(juliet.history(romeo))
                .extracting(ChatMessage::content)
                .endsWith(
                        new Content.Body("come at dawn"),
                        new Undecryptable("OMEMO"),
                        new Undecryptable("OMEMO"),
                        new Content.Body("or not at all"));
        assertThat(timeline())
                .contains("come at dawn", "2 messages cannot be read")
                .contains("in an outdated way that others could forge", "or not at all")
                .doesNotContain("midnight", "dusk");
        juliet.say(romeo, "who speaks");
        assertThat(untilSealed()).doesNotContain("<body", "midnight", "dusk", "who speaks");
    }

    @Test
    @DisplayName(
            "C16 a device that nobody verified vouches for another in vain, until it is verified itself")
    void aGhostVouches() throws Exception {
        var ghost = ghost(GHOST, Dialect.TWO);
        var further = keys();
        juliet.graph().trust().adopt(juliet.account(), code(romeoKey()));
        juliet.await(() -> level() == TrustLevel.AUTHENTICATED);
        meddle(MeddledKeys.bundle(GHOST, ghost.keys()));
        meddle(MeddledKeys.bundle(FURTHER, further));
        meddle(MeddledKeys.devices(List.of(romeoDevice(), GHOST, FURTHER)));
        juliet.await(() -> devices().keySet().containsAll(List.of(GHOST, FURTHER)));
        juliet.say(romeo, "so that their keys are asked for");
        juliet.await(() -> hasKey(GHOST) && hasKey(FURTHER));
        onTheWire();

        var vouched = List.of(ghost.keys().identity().publicKey(), further.identity().publicKey());
        hand.say(ghost.says(romeo.address(), vouching(vouched)));
        hand.say(ghost.says(romeo.address(), "<body>trust me</body>"));
        juliet.await(() -> juliet.history(romeo).getLast().content().equals(TRUST_ME));

        assertThat(devices())
                .containsEntry(GHOST, TrustLevel.UNDECIDED)
                .containsEntry(FURTHER, TrustLevel.UNDECIDED);
        assertThat(window())
                .contains("Goes to 1 of 3 devices", "Device 666, Not decided")
                .contains("Device 667, Not decided")
                .doesNotContain("vouches");
        juliet.say(romeo, "for thee alone");
        assertThat(onTheWire())
                .contains(rid(romeoDevice()))
                .doesNotContain(rid(GHOST), rid(FURTHER));

        juliet.graph()
                .trust()
                .change(
                        juliet.account(),
                        romeo.address(),
                        vouched.getFirst().fingerprint(),
                        TrustChange.COMPARED);
        juliet.await(() -> devices().get(FURTHER) == TrustLevel.AUTHENTICATED);
        assertThat(window()).contains("Vouched for by “Device 666”, a device of theirs");
        juliet.say(romeo, "for all of thine");
        assertThat(onTheWire()).contains(rid(romeoDevice()), rid(GHOST), rid(FURTHER));
    }

    private GhostDevice ghost(int id, Dialect dialect) throws IOException, RatchetFailure {
        hand.say(GhostDevice.question(dialect, juliet.address(), own(juliet).device()));
        var answer = hand.heard("</iq>");
        var bundle =
                answer.substring(
                        answer.indexOf("<bundle"),
                        answer.indexOf("</bundle>") + "</bundle>".length());
        return new GhostDevice(id, dialect, juliet.address(), own(juliet).device(), bundle);
    }

    private boolean hasKey(int device) {
        return juliet.graph().encryption().readiness(juliet.account(), romeo.address()).stream()
                .map(each -> each.device())
                .filter(each -> each.address().device() == device)
                .anyMatch(each -> each.identity().isPresent());
    }

    private String vouching(List<IdentityKey> keys) {
        var trusted =
                keys.stream()
                        .map(key -> Base64.getEncoder().encodeToString(key.edwards().array()))
                        .map("<trust>%s</trust>"::formatted)
                        .collect(Collectors.joining());
        return "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'><key-owner jid='%s'>%s</key-owner></trust-message>"
                .formatted(romeo.address(), trusted);
    }

    /// What comes to Romeo up to the next sealed message.
    private String untilSealed() throws IOException {
        return hand.heard("<payload") + hand.heard("</message>");
    }

    /// What the messages of the conversation with Romeo say.
    private String timeline() {
        var model =
                new TimelineViewModel(
                        juliet.conversation(romeo),
                        "Romeo",
                        juliet.graph().messages(),
                        juliet.graph().history(),
                        new HeldAsker(),
                        ZoneId.systemDefault());
        var screen =
                Screen.showing(
                        () ->
                                new TimelineView(
                                        model,
                                        texts,
                                        new ShownTime(texts, clock),
                                        new RecentEmoji(_ -> {})),
                        "timeline");
        screen.size(780, 640);
        return heard(screen, "message-cell");
    }
}
