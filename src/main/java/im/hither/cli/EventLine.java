package im.hither.cli;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountChanged;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.AccountId;
import im.hither.domain.ArchivePreferences;
import im.hither.domain.Event;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.RoomEvent;
import im.hither.domain.RosterEvent;
import im.hither.domain.RosterEvent.ContactChanged;
import im.hither.domain.RosterEvent.ContactRemoved;
import im.hither.domain.RosterEvent.MutuallySubscribed;
import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.domain.RosterEvent.SubscriptionSettled;
import im.hither.domain.ServerFinding;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.archive.ProofLine;
import im.hither.terminal.AccountLine;
import im.hither.terminal.Console;
import im.hither.terminal.ContactLine;
import im.hither.terminal.Line;
import im.hither.terminal.MessageLine;
import im.hither.terminal.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/// Events as lines: `event`, `account` and, where somebody else takes part, `address`; then the
/// fields of what changed.
final class EventLine {
    private final Console console;
    private final Map<AccountId, BareJid> addresses = new HashMap<>();

    EventLine(Console console) {
        this.console = console;
        console.program().accounts().forEach(this::remember);
    }

    Line of(Event event) {
        return switch (event) {
            case AccountEvent happened -> named(event, happened.account(), null, account(happened));
            case StorageTroubled(var problem) ->
                    named(event, null, null, new Line().with("reason", problem));
            case StorageRecovered _ -> named(event, null, null, new Line());
            case OwnPresenceChanged(_, var shown) ->
                    named(event, null, null, new ContactLine(console.texts()).presence(shown));
            case RosterEvent happened ->
                    named(event, happened.account(), happened.address(), roster(happened));
            case RoomEvent happened ->
                    named(event, happened.account(), happened.room(), new Line());
            case TimelineEvent happened -> {
                var conversation = console.program().conversation(happened.conversation());
                yield named(
                        event,
                        conversation.map(found -> found.account()).orElse(null),
                        conversation.map(found -> found.address()).orElse(null),
                        timeline(happened));
            }
        };
    }

    private Line named(
            Event event, @Nullable AccountId account, @Nullable BareJid address, Line changed) {
        var ours = Optional.ofNullable(account).flatMap(this::address);
        var name = Words.small(event.getClass());
        var line = new Line().with("event", name).with("account", ours);
        if (address != null) line.with("address", address);
        var who = Optional.ofNullable(address).or(() -> ours).map(jid -> jid + ": ").orElse("");
        return line.with(changed)
                .words(who + console.texts().text("command.event." + name, changed.words()));
    }

    private Line account(AccountEvent event) {
        return switch (event) {
            case AccountAdded(_, _, var added) -> account(added);
            case AccountChanged(_, _, var changed) -> account(changed);
            case AccountRemoved _ -> new Line();
            case ConnectionChanged(_, _, var state) -> new AccountLine(console).connection(state);
            case KeysChanged _ -> new Line();
            case CatchUpChanged(_, _, var synced) -> new Line().with("synced", synced);
            case HistoryChanged(_, _, var progress) -> AccountLine.history(progress);
            case ArchivePreferencesKnown(_, _, var kept) ->
                    new Line()
                            .with("default", kept.map(ArchivePreferences::policy))
                            .with("always", kept.map(ArchivePreferences::always))
                            .with("never", kept.map(ArchivePreferences::never));
            case ServerSearched(_, _, var finding) -> finding(finding);
        };
    }

    private static Line finding(ServerFinding finding) {
        return switch (finding) {
            case ServerFinding.Found(var fresh) -> new Line().with("found", fresh.size());
            case ServerFinding.NotOffered() -> new Line().with("cause", "not_offered");
            case ServerFinding.NoAnswer() -> new Line().with("cause", "no_answer");
        };
    }

    private Line account(Account account) {
        remember(account);
        return new Line().with("enabled", account.enabled());
    }

    private Line roster(RosterEvent event) {
        var lines = new ContactLine(console.texts());
        return switch (event) {
            case ContactChanged(_, _, var contact) -> lines.of(contact, false);
            case PresenceChanged(_, _, _, var presence) -> lines.presence(presence);
            case ContactRemoved _,
                    MutuallySubscribed _,
                    SubscriptionRequested _,
                    SubscriptionSettled _ ->
                    new Line();
        };
    }

    private Line timeline(TimelineEvent event) {
        var lines = new MessageLine(console.texts());
        return switch (event) {
            case MessageStored(_, _, var message) -> message(lines.of(message));
            case DeliveryChanged(_, _, var message, var delivery) ->
                    new Line()
                            .with("message", Long.toString(message.value()))
                            .with(lines.delivery(delivery));
            case DetailChanged(_, _, var message, var detail) ->
                    new Line()
                            .with("message", Long.toString(message.value()))
                            .with(lines.detail(detail));
            case MessageRemoved(_, _, var message) ->
                    new Line().with("message", Long.toString(message.value()));
            case MarkerMoved(_, _, var marker) ->
                    new Line()
                            .with("message", Long.toString(marker.message().value()))
                            .with("reader", marker.reader().name())
                            .with("time", marker.at())
                            .words(marker.reader().name());
            case PageStored(_, _, var messages) ->
                    new Line().with("messages", messages).words(Integer.toString(messages));
            case HistoryDeleted(_, _, var gone) ->
                    new Line().with("messages", gone.size()).words(Integer.toString(gone.size()));
            case NotStored(_, _, var text, var problem) ->
                    new Line().with("body", text).with("reason", problem);
            case GapsChanged _ -> new Line();
            case NotifyChanged _ -> new Line();
            case HistoryProved(_, _, var proof) -> ProofLine.of(proof);
            case TypingChanged(_, _, var typing, var nick) ->
                    new Line().with("typing", typing).with("nick", nick);
            case ReadMoved(_, _, _, var unread) ->
                    new Line().with("unread", unread).words(Integer.toString(unread));
        };
    }

    /// `id` is the event's own, so the message stands in an object.
    private static Line message(Line message) {
        return new Line().with("message", message).words(message.words());
    }

    private void remember(Account account) {
        addresses.put(account.id(), account.address());
    }

    private Optional<BareJid> address(AccountId account) {
        return Optional.ofNullable(addresses.get(account));
    }
}
