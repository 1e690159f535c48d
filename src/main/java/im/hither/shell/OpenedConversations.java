package im.hither.shell;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent;
import im.hither.feature.archive.History;
import im.hither.feature.composer.ComposerView;
import im.hither.feature.composer.ComposerViewModel;
import im.hither.feature.composer.MentionViewModel;
import im.hither.feature.composer.SendKeyView;
import im.hither.feature.composer.SendKeyViewModel;
import im.hither.feature.composer.UnsentTexts;
import im.hither.feature.composer.Writing;
import im.hither.feature.edit.Editing;
import im.hither.feature.message.Cover;
import im.hither.feature.message.MessageLength;
import im.hither.feature.message.Messages;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.omemo.EncryptionView;
import im.hither.feature.omemo.EncryptionViewModel;
import im.hither.feature.omemo.ReachView;
import im.hither.feature.omemo.ReachViewModel;
import im.hither.feature.reaction.Reacting;
import im.hither.feature.retention.Deletion;
import im.hither.feature.retention.Keeping;
import im.hither.feature.room.RoomAccess;
import im.hither.feature.room.RoomSummary;
import im.hither.feature.spelling.Spelling;
import im.hither.feature.spelling.SpellingChoiceView;
import im.hither.feature.spelling.SpellingViewModel;
import im.hither.feature.timeline.TimelineView;
import im.hither.feature.timeline.TimelineViewModel;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.emoji.RecentEmoji;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes an open conversation of a timeline above a composer.
public final class OpenedConversations implements Conversations {
    private final Messages messages;
    private final History history;
    private final Writing writing;
    private final SpellingViewModel spelling;
    private final Encryption encryption;
    private final Editing editing;
    private final Reacting reacting;
    private final Keeping keeping;
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final Clock clock;
    private final SendKeyViewModel keys;
    private final RecentEmoji recent; // the same in all conversations
    private final UnsentTexts unsent = new UnsentTexts();
    private final BorderPane said = new BorderPane(); // the same for one after the other
    private Optional<TimelineView> timeline = Optional.empty();
    private Consumer<String> forward = _ -> {};

    public OpenedConversations(
            Messages messages,
            History history,
            Writing writing,
            Spelling spelling,
            Encryption encryption,
            Editing editing,
            Reacting reacting,
            Keeping keeping,
            RoomAccess rooms,
            Asker asker,
            Texts texts,
            Clock clock) {
        this.messages = messages;
        this.history = history;
        this.writing = writing;
        this.spelling = new SpellingViewModel(spelling, asker);
        this.encryption = encryption;
        this.editing = editing;
        this.reacting = reacting;
        this.keeping = keeping;
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
        this.clock = clock;
        keys = new SendKeyViewModel(writing, asker);
        recent = new RecentEmoji(reacting::keepRecent);
        asker.ask(reacting::recent, recent::know);
    }

    @Override
    public Open open(ConversationId conversation, String name) {
        var timeline =
                new TimelineViewModel(
                        conversation, name, messages, history, asker, clock.getZone());
        var composer = new ComposerViewModel(conversation, name, messages, writing, asker, unsent);
        var times = new ShownTime(texts, clock);
        var moderation = new Moderation(rooms, asker);
        timeline.act(
                new MessageDeeds(
                        composer,
                        editing,
                        reacting,
                        encryption,
                        lost -> texts.text("timeline.cure.text", times.full(lost.at())),
                        text -> forward.accept(text),
                        moderation,
                        asker));
        composer.correctBy(editing::correct);
        composer.replaceBy(unsent -> delete(conversation, unsent));
        var people = new MentionViewModel(conversation, this::others, asker);
        var composerView = new ComposerView(composer, keys, people, spelling, texts, recent);
        composerView.onUp(() -> timeline.lastCorrectable().ifPresent(composer::correct));
        var protection = new EncryptionViewModel(conversation, encryption, asker, texts);
        composer.disabledReasonProperty().bind(protection.stuckProperty());
        protection.prospectProperty().subscribe(_ -> measure(conversation, composer));
        var reach = new ReachViewModel(conversation, encryption, asker, texts, clock);
        return new Panes(
                () -> measure(conversation, composer),
                timeline,
                moderation,
                composer,
                protection,
                reach,
                said(new EncryptionView(protection, texts), timeline, times),
                new VBox(new ReachView(reach, texts), composerView),
                composerView);
    }

    /// How much fits into one message depends on the server and on who has to be able to read it.
    private void measure(ConversationId conversation, ComposerViewModel composer) {
        asker.ask(() -> length(conversation), composer.lengthProperty()::set);
    }

    private MessageLength length(ConversationId conversation) {
        var cover =
                encryption.state(conversation).isEncrypted()
                        ? encryption.cover(conversation)
                        : Cover.NONE;
        return new MessageLength(messages.longestStanza(conversation), cover);
    }

    /// Everybody else who is in a room.
    private List<String> others(ConversationId conversation) {
        var own = rooms.room(conversation).map(RoomSummary::nick).orElse("");
        return rooms.people(conversation).stream()
                .map(person -> person.occupant().nick())
                .filter(nick -> !nick.equals(own))
                .toList();
    }

    private void delete(ConversationId conversation, MessageId message) {
        asker.ask(() -> keeping.delete(new Deletion.One(conversation, message)), _ -> {});
    }

    @Override
    public void onForward(Consumer<String> action) {
        forward = action;
    }

    @Override
    public void put(ConversationId conversation, String text) {
        unsent.put(conversation, text);
    }

    @Override
    public List<Region> settings() {
        return List.of(new SendKeyView(keys, texts), new SpellingChoiceView(spelling, texts));
    }

    private Region said(EncryptionView protection, TimelineViewModel model, ShownTime times) {
        if (timeline.isPresent()) {
            timeline.get().show(model);
        } else {
            timeline = Optional.of(new TimelineView(model, texts, times, recent));
            said.setCenter(timeline.get());
        }
        said.setTop(protection);
        return said;
    }

    @Override
    public void apply(TimelineEvent event) {
        unsent.apply(event);
    }

    /// @param measure finds out how much fits into one message
    /// @param timelineView what was said
    /// @param composerPane what is being said, and for whom
    /// @param composerView what is being said
    private record Panes(
            Runnable measure,
            TimelineViewModel timelineModel,
            Moderation moderation,
            ComposerViewModel composerModel,
            EncryptionViewModel protectionModel,
            ReachViewModel reachModel,
            Region timelineView,
            Region composerPane,
            ComposerView composerView)
            implements Open {
        @Override
        public Region timeline() {
            return timelineView;
        }

        @Override
        public Region composer() {
            return composerPane;
        }

        @Override
        public void apply(TimelineEvent event) {
            timelineModel.apply(event);
        }

        @Override
        public void keysChanged() {
            protectionModel.refresh();
            reachModel.refresh();
            measure.run();
        }

        @Override
        public void rename(String name) {
            timelineModel.rename(name);
            composerModel.rename(name);
        }

        @Override
        public void find(MessageId message) {
            timelineModel.find(message);
        }

        @Override
        public void onDelete(Consumer<MessageId> action) {
            timelineModel.onDelete(action);
        }

        @Override
        public void onRemove(Consumer<ChatMessage> action) {
            moderation.onWish(action);
        }

        @Override
        public void onCompareKeys(Runnable action) {
            timelineModel.onCompareKeys(action);
            reachModel.onCompare(action);
        }

        @Override
        public void focus() {
            composerView.focusField();
        }

        @Override
        public void close() {
            composerModel.close();
            timelineModel.close();
        }
    }
}
