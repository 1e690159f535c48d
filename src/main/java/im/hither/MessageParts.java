package im.hither;

import im.hither.feature.contact.ContactRepository;
import im.hither.feature.edit.Corrections;
import im.hither.feature.edit.EditRepository;
import im.hither.feature.edit.Edits;
import im.hither.feature.edit.Moderations;
import im.hither.feature.edit.Retractions;
import im.hither.feature.marker.Displayed;
import im.hither.feature.marker.MarkableHandler;
import im.hither.feature.marker.MarkerRepository;
import im.hither.feature.marker.ReadElsewhere;
import im.hither.feature.marker.ReadSync;
import im.hither.feature.marker.ReadSyncHandler;
import im.hither.feature.marker.ReadSyncRepository;
import im.hither.feature.marker.ReadTelling;
import im.hither.feature.message.Addition;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.DetailSource;
import im.hither.feature.message.DetailSources;
import im.hither.feature.message.FactRepository;
import im.hither.feature.message.Forgotten;
import im.hither.feature.message.MessageHandler;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.OutboxRepository;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.ReferenceRepository;
import im.hither.feature.message.RemarkRepository;
import im.hither.feature.message.RemarkSending;
import im.hither.feature.message.Remarks;
import im.hither.feature.reaction.ReactionRepository;
import im.hither.feature.reaction.Reactions;
import im.hither.feature.receipt.ReceiptHandler;
import im.hither.feature.receipt.ReceiptRequestHandler;
import im.hither.feature.reply.Answers;
import im.hither.feature.reply.ReplyHandler;
import im.hither.feature.reply.ReplyRepository;
import im.hither.feature.styling.SendingUnstyled;
import im.hither.feature.styling.UnstyledHandler;
import im.hither.feature.styling.UnstyledRepository;
import im.hither.session.InboundHandler;
import im.hither.storage.Database;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The part of the graph that knows messages and what is said about them: in which order what comes
/// in is handled, and what goes with what leaves.
public final class MessageParts {
    /// What others are told that we understand.
    static final List<String> FEATURES =
            List.of(
                    ReceiptRequestHandler.FEATURE,
                    Displayed.FEATURE,
                    Corrections.FEATURE,
                    Retractions.FEATURE,
                    Reactions.FEATURE,
                    ReplyHandler.FEATURE);

    private final MessageRepository messages = new MessageRepository();
    private final OutboxRepository outbox = new OutboxRepository(messages);
    private final ReadRepository read = new ReadRepository();
    private final ReferenceRepository references = new ReferenceRepository(messages);
    private final EditRepository edits = new EditRepository();
    private final ReactionRepository reactions = new ReactionRepository();
    private final ReplyRepository replies = new ReplyRepository();
    private final MarkerRepository markers = new MarkerRepository();
    private final UnstyledRepository unstyled = new UnstyledRepository();
    private final ConversationRepository conversations;
    private final ContactRepository contacts;
    private final Forgotten forgotten;
    private final RemarkRepository remarkRows = new RemarkRepository();
    private final Corrections corrections;
    private final Remarks remarks;
    private final RemarkSending remarkSending;
    private final ReadTelling readTelling;
    private final ReadSyncRepository readSync = new ReadSyncRepository();
    private final ReadSyncHandler readSyncHandler;

    public MessageParts(
            ConversationRepository conversations,
            ContactRepository contacts,
            Forgotten forgotten,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.forgotten = forgotten;
        var playing = new Edits(messages, remarkRows);
        corrections = new Corrections(playing);
        remarks =
                new Remarks(
                        messages,
                        remarkRows,
                        List.of(
                                corrections,
                                new Retractions(playing),
                                new Moderations(playing),
                                new Reactions(reactions),
                                new Displayed(markers, read),
                                new ReadElsewhere(read, remarkRows)));
        remarkSending = new RemarkSending(remarks, clock);
        readSyncHandler = new ReadSyncHandler(readSync, remarks, clock);
        readTelling = new ReadTelling(markers, contacts, remarks, clock);
    }

    /// What happens to a message that comes in, in this order.
    public List<InboundHandler> handlers() {
        return List.of(
                new ReceiptRequestHandler(messages, contacts),
                new MessageHandler(messages, outbox, read, forgotten, remarks),
                new ReceiptHandler(messages, new FactRepository()),
                new MarkableHandler(references, markers),
                new UnstyledHandler(references, unstyled, remarkRows, corrections),
                new ReplyHandler(references, replies));
    }

    /// What goes with a message of ours.
    public List<Addition> additions() {
        return List.of(
                readTelling,
                new Answers(replies, messages, conversations),
                new SendingUnstyled(unstyled));
    }

    /// What is known about messages beside what they say.
    ///
    /// @param others those that are asked too
    public DetailSources details(List<? extends DetailSource> others) {
        return new DetailSources(
                Stream.concat(Stream.of(edits, replies, reactions, unstyled), others.stream())
                        .toList());
    }

    public MessageRepository messages() {
        return messages;
    }

    public OutboxRepository outbox() {
        return outbox;
    }

    public ReadRepository read() {
        return read;
    }

    EditRepository edits() {
        return edits;
    }

    ReactionRepository reactions() {
        return reactions;
    }

    public MarkerRepository markers() {
        return markers;
    }

    public RemarkSending remarkSending() {
        return remarkSending;
    }

    /// Takes over what other devices of ours have read.
    public ReadSyncHandler readSyncHandler() {
        return readSyncHandler;
    }

    /// Tells them what we have read.
    public ReadSync readSync(Database database) {
        return new ReadSync(database, readSync, readSyncHandler);
    }

    public ReadTelling readTelling() {
        return readTelling;
    }
}
