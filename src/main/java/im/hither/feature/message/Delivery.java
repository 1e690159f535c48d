package im.hither.feature.message;

import im.hither.domain.Account;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionState;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.feature.message.SendCommand.Goal;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.MessageLine;
import im.hither.terminal.Watch;
import im.hither.text.SendingReason;
import java.util.Optional;

/// Follows one message on its way, for the person who sent it from the command line.
final class Delivery {
    private final Console console;
    private final Watch watch;
    private final Account account;
    private final ChatMessage message;
    private DeliveryState state;
    private boolean displayed;

    Delivery(Console console, Watch watch, Account account, ChatMessage message) {
        this.console = console;
        this.watch = watch;
        this.account = account;
        this.message = message;
        this.state = message.delivery();
    }

    /// Waits until the message came so far, and prints its line in any case.
    ///
    /// @throws CommandFailure when it will not come so far, or did not before the deadline
    void follow(Optional<Goal> goal, Deadline deadline) {
        try {
            goal.ifPresent(wanted -> await(wanted, deadline));
        } finally {
            var line = new MessageLine(console.texts()).of(message, state);
            console.print(displayed ? line.with("state", "displayed") : line);
        }
    }

    private void await(Goal goal, Deadline deadline) {
        var reached = watch.until(deadline, this::noted, () -> reached(goal));
        if (reached.isPresent()) return;
        var key = state instanceof Pending ? "command.stillWaiting" : missing(goal);
        throw console.failure(ExitStatus.TIMED_OUT, key);
    }

    private static String missing(Goal goal) {
        return goal == Goal.DISPLAYED ? "command.noMarker" : "command.noReceipt";
    }

    /// Any event may be the one about the connection, so the state is looked at after each.
    private boolean noted(Event event) {
        switch (event) {
            case DeliveryChanged(_, _, var id, var delivery) when id.equals(message.id()) ->
                    state = delivery;
            case MessageStored(_, _, var stored) when stored.id().equals(message.id()) ->
                    state = stored.delivery();
            case MarkerMoved(var conversation, _, var marker)
                    when conversation.equals(message.conversation()) ->
                    displayed |= !marker.reader().own() && marker.covers(message);
            default -> {}
        }
        return true;
    }

    private Optional<Boolean> reached(Goal goal) {
        if (displayed) return Optional.of(true);
        return switch (state) {
            case Delivered _ -> goal == Goal.DISPLAYED ? Optional.empty() : Optional.of(true);
            case Sent _ -> goal == Goal.SENT ? Optional.of(true) : Optional.empty();
            case Failed(var reason) ->
                    throw console.failure(
                            ExitStatus.REFUSED,
                            "command.notSentBecause",
                            SendingReason.words(console.texts(), reason));
            case Pending _ -> {
                if (console.program().state(account.id())
                                instanceof ConnectionState.Failed(var problem, _, _)
                        && !problem.passing()) {
                    throw new CommandFailure(ExitStatus.NOT_ONLINE, console.sentence(problem));
                }
                yield Optional.empty();
            }
        };
    }
}
