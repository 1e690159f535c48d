package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// What is drawn of invitations.
class InvitationsViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final List<ConversationId> opened = new ArrayList<>();
    private final InvitationsViewModel model =
            new InvitationsViewModel(rooms, new HeldAsker(), opened::add);

    @Test
    void aCardIsAnsweredWithOneClick() {
        rooms.invitations.open.add(invitation("verona", true));
        var screen = Screen.showing(() -> new VBox(new InvitationsView(model, TEXTS)), "room");
        screen.on(model::load);

        assertThat(screen.text("invitation-room")).isEqualTo("verona");
        assertThat(screen.text("invitation-who")).isEqualTo("juliet@capulet.example invites you.");
        screen.click("invitation-decline");
        screen.click("invitation-accept");

        assertThat(rooms.wanted)
                .containsExactly("decline verona@rooms.example", "accept verona@rooms.example");
        assertThat(opened).hasSize(1);
    }

    @Test
    @DisplayName("B18 fifty invitations of strangers are one row")
    void manyAreOneRow() {
        for (var i = 0; i < 50; i++) rooms.invitations.open.add(invitation("trap" + i, false));
        var screen = Screen.showing(() -> new VBox(new InvitationsView(model, TEXTS)), "room");
        screen.on(model::load);

        assertThat(screen.all("invitation")).isEmpty();
        assertThat(screen.text("invitation-group")).isEqualTo("50 invitations");
        screen.click("invitation-group");
        assertThat(screen.all("invitation")).hasSize(50);
        assertThat(screen.text("invitation-who")).contains("not among your contacts");
        screen.click("invitation-decline-all");

        assertThat(rooms.wanted).hasSize(50).allMatch(each -> each.startsWith("decline"));
    }

    @Test
    void somebodyIsInvitedByTheirAddress() {
        var invite = new InviteViewModel(FakeRoomAccess.summary(), rooms, new HeldAsker(), TEXTS);
        var closed = new ArrayList<String>();
        var screen =
                Screen.showing(() -> new InviteView(invite, TEXTS, () -> closed.add("x")), "room");

        screen.click("invite-submit");
        assertThat(screen.text("field-error")).contains("name@example.org");
        screen.on(() -> invite.addressProperty().set("romeo@montague.example"));
        screen.click("invite-submit");

        assertThat(rooms.wanted).containsExactly("invite romeo@montague.example");
        assertThat(closed).hasSize(1);
    }

    static Invitation invitation(String room, boolean known) {
        return new Invitation(
                new AccountId(1),
                JidCreate.bareFromOrThrowUnchecked(room + "@rooms.example"),
                JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example"),
                known,
                false,
                Optional.of("Come to the ball"),
                Optional.empty(),
                Instant.EPOCH);
    }
}
