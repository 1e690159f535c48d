package im.hither.shell;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.feature.account.AccountStatus;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// One's own initials on the rail, with a dot for the connection.
final class RailAccount extends Button {
    private static final double AVATAR = 36;

    RailAccount(AccountStatus status, Texts texts, Consumer<AccountId> details) {
        var address = status.account().address().toString();
        var avatar = new InitialsAvatar(AVATAR);
        avatar.show(address, address);
        avatar.presence(dot(status.state()));
        setGraphic(avatar);
        getStyleClass().add("rail-account");
        setAccessibleText(texts.text("shell.account", address));
        setTooltip(new Tooltip(address));
        setOnAction(_ -> details.accept(status.id()));
    }

    private static Availability dot(ConnectionState state) {
        return switch (state) {
            case Online _ -> Availability.AVAILABLE;
            case Connecting _ -> Availability.AWAY;
            case Failed(var problem, _, _) ->
                    problem.passing() ? Availability.AWAY : Availability.DO_NOT_DISTURB;
            case Offline _ -> Availability.OFFLINE;
        };
    }
}
