package im.hither.shell;

import im.hither.domain.ConnectionState;
import im.hither.feature.account.AccountBoard;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.chatlist.ChatListViewModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/// Which screen, which list and which panes are shown.
public final class ShellViewModel {
    /// What the whole window shows.
    public enum Screen {
        /// Not known yet.
        STARTING,
        SIGN_IN,
        MAIN
    }

    /// What stands between the rail and the conversation.
    public enum Place {
        CHATS,
        CONTACTS
    }

    private final AccountBoard board;
    private final ReadOnlyObjectWrapper<Screen> screen =
            new ReadOnlyObjectWrapper<>(Screen.STARTING);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.CHATS);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper conversationOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper list = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper conversation = new ReadOnlyBooleanWrapper();

    public ShellViewModel(AccountBoard board, ChatListViewModel chats) {
        this.board = board;
        board.statuses().addListener((ListChangeListener<AccountStatus>) _ -> decide());
        board.loadedProperty().subscribe(_ -> decide());
        conversationOpen.bind(chats.openProperty().map(Optional::isPresent));
        list.bind(narrow.and(conversationOpen).not());
        conversation.bind(narrow.not().or(conversationOpen));
    }

    /// Signing in worked.
    public void signedIn() {
        screen.set(Screen.MAIN);
    }

    /// Without any account there is nothing but signing in; one that is only being tried stays
    /// there, and one that got online without this window, by a command, does not.
    private void decide() {
        if (!board.loadedProperty().get()) return;
        if (board.statuses().isEmpty()) {
            screen.set(Screen.SIGN_IN);
        } else if (screen.get() == Screen.STARTING || isAnyOnline()) {
            screen.set(Screen.MAIN);
        }
    }

    private boolean isAnyOnline() {
        return board.statuses().stream()
                .anyMatch(status -> status.state() instanceof ConnectionState.Online);
    }

    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// Whether there is room for one pane only.
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    public ReadOnlyBooleanProperty conversationOpenProperty() {
        return conversationOpen.getReadOnlyProperty();
    }

    /// Whether rail and list are shown; they give way to the conversation where there is room for
    /// one.
    public ReadOnlyBooleanProperty listShownProperty() {
        return list.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty conversationShownProperty() {
        return conversation.getReadOnlyProperty();
    }
}
