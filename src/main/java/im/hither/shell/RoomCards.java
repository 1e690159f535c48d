package im.hither.shell;

import im.hither.domain.ChatMessage;
import im.hither.feature.room.EnterRoomView;
import im.hither.feature.room.InviteView;
import im.hither.feature.room.InviteViewModel;
import im.hither.feature.room.ModerateView;
import im.hither.feature.room.ModerateViewModel;
import im.hither.feature.room.NickView;
import im.hither.feature.room.NickViewModel;
import im.hither.feature.room.PersonDeedView;
import im.hither.feature.room.PersonDeedViewModel;
import im.hither.feature.room.PersonMenuViewModel;
import im.hither.feature.room.PersonWish;
import im.hither.feature.room.RoomBasicsView;
import im.hither.feature.room.RoomBasicsViewModel;
import im.hither.feature.room.RoomDetailsView;
import im.hither.feature.room.RoomDetailsViewModel;
import im.hither.feature.room.RoomPeopleView;
import im.hither.feature.room.RoomSettingsView;
import im.hither.feature.room.RoomSettingsViewModel;
import im.hither.feature.room.RoomSummary;
import im.hither.ui.Overlay;

/// What is asked for about rooms, on cards over the window.
final class RoomCards {
    private final Models models;
    private final Overlay overlay;

    RoomCards(Models models, Overlay overlay) {
        this.models = models;
        this.overlay = overlay;
    }

    /// @param address the room's, where it is known
    void enter(String address) {
        var model = models.beginRoom();
        model.textProperty().set(address);
        overlay.show(new EnterRoomView(model, models.texts(), overlay::close));
    }

    /// Removes what somebody said in a room, if that is meant.
    void moderate(ChatMessage message) {
        var services = models.services();
        var model =
                new ModerateViewModel(message, services.rooms(), services.asker(), models.texts());
        overlay.show(new ModerateView(model, models.texts(), overlay::close));
    }

    /// What a room is, and who belongs to it.
    void details(RoomSummary room) {
        var services = models.services();
        var model =
                new RoomDetailsViewModel(room, services.rooms(), services.asker(), models.texts());
        var ways = new RoomDetailsView.Ways(this::basics, this::settings, overlay::close);
        overlay.show(new RoomDetailsView(model, models.texts(), ways));
    }

    /// In place of what the room was before.
    private void basics(RoomSummary room) {
        overlay.close();
        var services = models.services();
        var model =
                new RoomBasicsViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new RoomBasicsView(model, models.texts(), overlay::close));
    }

    private void settings(RoomSummary room) {
        overlay.close();
        var services = models.services();
        var model =
                new RoomSettingsViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new RoomSettingsView(model, models.texts(), overlay::close));
    }

    /// The people of the open room, with all that may be done about them.
    RoomPeopleView people() {
        var services = models.services();
        var ways = new PersonMenuViewModel.Ways(this::ask, this::nick, models::say);
        var menu =
                new PersonMenuViewModel(services.rooms(), services.asker(), models.texts(), ways);
        return new RoomPeopleView(models.room(), menu, models.texts(), this::invite);
    }

    private void ask(PersonWish wish) {
        var services = models.services();
        var model =
                new PersonDeedViewModel(wish, services.rooms(), services.asker(), models.texts());
        overlay.show(new PersonDeedView(model, models.texts(), overlay::close));
    }

    private void nick(RoomSummary room) {
        var services = models.services();
        var model = new NickViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new NickView(model, models.texts(), overlay::close));
    }

    /// Asks somebody into a room.
    private void invite(RoomSummary room) {
        var services = models.services();
        var model = new InviteViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new InviteView(model, models.texts(), overlay::close));
    }
}
