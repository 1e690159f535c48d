package im.hither.feature.message;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Event;
import im.hither.domain.MessageId;
import im.hither.domain.OriginId;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.session.Refusal;
import im.hither.session.Rooms;
import im.hither.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// A message of ours becomes a row and, in the same transaction, something that has to leave.
public final class Sending {
    private final MessageRepository messages;
    private final ReadRepository read;
    private final Drafts drafts;
    private final EncryptionChoice choice;
    private final ToIntFunction<AccountId> longest;
    private final Rooms rooms;
    private final Clock clock;
    private final List<Addition> additions;

    /// For accounts that nobody encrypts for.
    public Sending(
            MessageRepository messages,
            ReadRepository read,
            Drafts drafts,
            Rooms rooms,
            Clock clock) {
        this(
                messages,
                read,
                drafts,
                EncryptionChoice.NONE,
                _ -> AccountLink.USUAL_STANZA,
                rooms,
                clock,
                List.of());
    }

    /// @param longest how many bytes an account's server takes in one stanza
    public Sending(
            MessageRepository messages,
            ReadRepository read,
            Drafts drafts,
            EncryptionChoice choice,
            ToIntFunction<AccountId> longest,
            Rooms rooms,
            Clock clock,
            List<Addition> additions) {
        this.messages = messages;
        this.read = read;
        this.drafts = drafts;
        this.choice = choice;
        this.longest = longest;
        this.rooms = rooms;
        this.clock = clock;
        this.additions = List.copyOf(additions);
    }

    /// Stores what was typed; nothing but space is not said.
    public Outcome store(
            Transaction tx, Account account, Conversation conversation, SentId id, String typed) {
        return store(tx, account, conversation, id, typed, Manner.USUAL);
    }

    /// The same, in another manner than the usual one.
    public Outcome store(
            Transaction tx,
            Account account,
            Conversation conversation,
            SentId id,
            String typed,
            Manner manner) {
        var text = XmlText.of(typed);
        if (text.isBlank()) return Outcome.NONE;
        var row = messages.insert(tx, fresh(tx, account, conversation, id, text));
        var details =
                additions.stream()
                        .flatMap(addition -> addition.stored(tx, row, manner).stream())
                        .toList();
        read.upTo(tx, conversation.id(), row);
        drafts.clear(tx, conversation.id());
        return leaving(tx, account, conversation, row, id, text, manner.protection())
                .and(known(tx, conversation, row, details));
    }

    private static Outcome known(
            Transaction tx, Conversation conversation, MessageId row, List<Detail> details) {
        return Outcome.of(
                details.stream()
                        .map(detail ->
                                new DetailChanged(conversation.id(), tx.commit(), row, detail))
                        .toArray(Event[]::new));
    }

    /// A failed message gets a new place in the outbox; its id stays, so that one that did arrive
    /// is the same.
    Outcome again(Transaction tx, Account account, Conversation conversation, ChatMessage message) {
        if (!(message.content() instanceof Content.Body(var text))) return Outcome.NONE;
        var pending = new DeliveryState.Pending();
        if (!messages.advance(tx, message.id(), pending, clock.instant())) return Outcome.NONE;
        return leaving(
                tx,
                account,
                conversation,
                message.id(),
                message.sentId().orElseThrow(),
                text,
                Protection.CONVERSATION);
    }

    private Outcome leaving(
            Transaction tx,
            Account account,
            Conversation conversation,
            MessageId row,
            SentId id,
            String text,
            Protection wanted) {
        var stored = stored(tx, row);
        var extras =
                additions.stream()
                        .map(addition -> addition.extra(tx, conversation, stored.message()))
                        .toList();
        var stanza = MessageProtocol.stanza(conversation, id, text, extras);
        var protection = wanted == Protection.CONVERSATION ? choice.of(tx, conversation) : wanted;
        if (isTooLong(stanza, protection, account)) return tooLong(tx, row);
        var outgoing =
                new Outgoing(
                        account.id(), conversation.id(), Optional.of(row), id, stanza, protection);
        return new Outcome(List.of(stored), List.of(outgoing));
    }

    /// What is encrypted grows by a third at least; the outbox looks at what came of it.
    private boolean isTooLong(String stanza, Protection protection, Account account) {
        int bytes = stanza.getBytes(StandardCharsets.UTF_8).length;
        int most = longest.applyAsInt(account.id());
        return bytes > (protection == Protection.ENCRYPTED ? most / 4 * 3 : most);
    }

    private Outcome tooLong(Transaction tx, MessageId row) {
        var failed = new DeliveryState.Failed(Refusal.TOO_LONG);
        messages.advance(tx, row, failed, clock.instant());
        var stored = stored(tx, row);
        return Outcome.of(
                stored, new DeliveryChanged(stored.conversation(), tx.commit(), row, failed));
    }

    private NewMessage fresh(
            Transaction tx, Account account, Conversation conversation, SentId id, String text) {
        var now = clock.instant();
        return new NewMessage(
                conversation.id(),
                messages.next(tx, conversation.id(), now),
                true,
                Direction.OUT,
                account.address(),
                conversation.kind() == ConversationKind.ROOM
                        ? rooms.self(account.id(), conversation.address())
                        : Optional.empty(),
                Optional.of(id),
                Optional.of(new OriginId(id.value())),
                Optional.empty(),
                now,
                new Content.Body(text),
                Optional.empty(),
                new DeliveryState.Pending());
    }

    private MessageStored stored(Transaction tx, MessageId row) {
        var message = messages.message(tx, row).orElseThrow();
        return new MessageStored(message.conversation(), tx.commit(), message);
    }
}
