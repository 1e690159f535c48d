package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.timeline.TimelineRow.Message;
import im.hither.feature.timeline.TimelineRow.NewMessages;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo", history, new FakeGaps(), asker, ZoneOffset.UTC);
    private final List<String> steered = new ArrayList<>();

    TimelineViewModelTest() {
        model.steer(
                new Steering() {
                    @Override
                    public void jumpTo(Object row, boolean mark) {
                        steered.add("jump " + row);
                    }

                    @Override
                    public void toEnd() {
                        steered.add("end");
                    }
                });
    }

    @Test
    void opensWithTheNewestPage() {
        history.with(100);

        open();

        assertThat(ids()).isEqualTo(LongStream.rangeClosed(41, 100).boxed().toList());
        assertThat(model.pages().reachesEnd()).isTrue();
        assertThat(model.pages().reachesStart()).isFalse();
    }

    @Test
    void eventWhileThePageIsReadIsNeitherLostNorDoubled() {
        history.with(3);
        var inThePage = history.store(history.in(4));
        model.open();
        var afterThePage = history.store(history.in(5));

        model.apply(inThePage);
        model.apply(afterThePage);
        asker.answer();

        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void conversationOfWhichEverythingIsNewBeginsAtItsFirstMessage() {
        history.with(30);
        history.readUpTo(Position.START.value());
        model.open();
        asker.answer();
        assertThat(steered).containsExactly("jump " + new MessageId(1));

        model.seen(List.copyOf(model.rows()), false);
        assertThat(model.lineAboveProperty().get()).isFalse(); // everything is on screen

        model.seen(model.rows().subList(20, 30), false);
        assertThat(model.lineAboveProperty().get()).isTrue();
        model.toLine();
        assertThat(steered).last().isEqualTo("jump " + new MessageId(1));

        model.seen(model.rows().subList(0, 10), true);
        model.seen(model.rows().subList(20, 30), true);
        assertThat(model.lineAboveProperty().get()).isFalse(); // it was seen
    }

    @Test
    void beginningOfALongConversationOfWhichEverythingIsNewIsReadFirst() {
        history.with(100);
        history.readUpTo(Position.START.value());
        model.open();
        asker.answer();
        assertThat(steered).isEmpty(); // it is not there yet

        model.seen(model.rows().subList(50, 60), true);
        assertThat(model.lineAboveProperty().get()).isTrue();
        model.toLine();
        asker.answer();

        assertThat(ids()).startsWith(1L);
        assertThat(steered).containsExactly("jump " + new MessageId(1));
    }

    @Test
    void whatHappensBetweenTwoPicturesMakesTheRowsAnewOnce() {
        history.with(3);
        open();
        var changes = new ArrayList<List<Long>>();
        model.rows().subscribe(() -> changes.add(ids()));

        for (int id = 4; id < 400; id++) model.apply(history.store(history.in(id)));
        assertThat(changes).isEmpty();
        assertThat(model.outdatedProperty().get()).isTrue();
        model.update();
        model.update();

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst()).hasSize(360).endsWith(399L);
        assertThat(model.outdatedProperty().get()).isFalse();
    }

    @Test
    void messageThatWasLetGoOfIsOnlyHeldAgainWithItsPage() {
        history.with(3);
        open();
        for (int id = 4; id < 400; id++) model.apply(history.store(history.in(id)));
        assertThat(ids()).startsWith(40L);

        model.apply(history.deliver(39, new Sent(NOON)));
        assertThat(ids()).startsWith(40L).hasSize(360);
        model.pages().older();
        asker.answer();

        assertThat(ids()).startsWith(1L).hasSize(360);
        assertThat(message(39).delivery()).isEqualTo(new Sent(NOON));
        assertThat(model.pages().reachesEnd()).isFalse();
        model.apply(history.store(history.in(390))); // one of those that were let go of
        assertThat(ids()).doesNotContain(390L);
    }

    @Test
    void eventOlderThanItsPageChangesNothing() {
        history.with(2);
        var sent = history.deliver(2, new Sent(NOON));
        history.deliver(2, new Delivered(NOON));
        open();

        model.apply(sent);

        assertThat(message(2).delivery()).isEqualTo(new Delivered(NOON));
    }

    @Test
    void eventOlderThanTheOneBeforeChangesNothing() {
        history.with(1);
        open();
        var sent = history.deliver(1, new Sent(NOON));
        var delivered = history.deliver(1, new Delivered(NOON));

        model.apply(delivered);
        model.apply(sent);

        assertThat(message(1).delivery()).isEqualTo(new Delivered(NOON));
    }

    @Test
    void detailsOfAPageOutliveWhatHappensToTheMessage() {
        history.with(2);
        history.tell(2, new Detail.Edited(1, NOON));
        open();

        model.apply(history.store(history.in(2)));

        assertThat(message(2).details().of(Detail.Edited.class)).isPresent();
    }

    @Test
    void aDetailThatChangesWhileThePageIsReadIsNotLost() {
        history.with(2);
        model.open();
        model.apply(history.tell(1, new Detail.Edited(1, NOON)));
        model.apply(history.tell(1, new Detail.Edited(2, NOON)));

        asker.answer();

        assertThat(message(1).details().of(Detail.Edited.class))
                .contains(new Detail.Edited(2, NOON));
    }

    @Test
    void aRemovedMessageLeavesTheOthers() {
        history.with(3);
        open();

        model.apply(history.remove(2));

        assertThat(ids()).containsExactly(1L, 3L);
    }

    @Test
    void deliveryDuringTheReadingOfAnOlderPageIsKept() {
        history.with(100);
        open();
        model.pages().older();
        var event = history.deliver(20, new DeliveryState.Failed("gone"));
        model.apply(event);
        asker.answer();

        assertThat(message(20).delivery()).isEqualTo(new DeliveryState.Failed("gone"));
    }

    @Test
    void olderPageDoesNotTurnBackWhatEventsSaid() {
        history.with(100);
        open();
        model.pages().older();
        model.apply(history.deliver(100, new Delivered(NOON)));
        asker.answer();
        model.apply(history.deliver(100, new DeliveryState.Failed("no")));

        assertThat(message(100).delivery()).isEqualTo(new DeliveryState.Failed("no"));
    }

    @Test
    void sameEventTwiceGivesOneBubble() {
        open();
        var event = history.store(history.in(1));

        model.apply(event);
        model.apply(event);

        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void messageGoesWhereItsPositionSays() {
        history.with(3);
        open();
        model.apply(history.store(FakeHistory.at(history.out(9), new Position(15))));
        assertThat(ids()).containsExactly(1L, 9L, 2L, 3L);

        model.apply(history.store(FakeHistory.at(history.out(9), new Position(99))));
        assertThat(ids()).containsExactly(1L, 2L, 3L, 9L);
    }

    @Test
    void twoEventsOfOneCommitBothCount() {
        open();
        var stored = history.store(history.out(1));
        model.apply(stored);
        model.apply(
                new TimelineEvent.DeliveryChanged(
                        CONVERSATION, stored.commit(), new MessageId(1), new Sent(NOON)));

        assertThat(message(1).delivery()).isEqualTo(new Sent(NOON));
    }

    @Test
    void anyMixtureOfPagesAndEventsGivesTheStoredHistory() {
        for (int seed = 0; seed < 300; seed++) randomRaces(new Random(seed));
    }

    private void randomRaces(Random random) {
        var stored = new FakeHistory().with(150);
        var held = new LateAsker();
        var one =
                new TimelineViewModel(
                        CONVERSATION, "Romeo", stored, new FakeGaps(), held, ZoneOffset.UTC);
        one.atEnd(random.nextBoolean());
        one.open();
        long next = 151;
        var late = new ArrayList<TimelineEvent>();
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(8)) {
                case 0 -> one.pages().older();
                case 1 -> one.pages().newer();
                case 2 -> held.answer();
                case 3 -> late.add(stored.store(stored.out(next++)));
                case 4 -> late.add(stored.deliver(random.nextLong(1, next), new Sent(NOON)));
                case 5 ->
                        late.add(
                                stored.store(
                                        FakeHistory.at(
                                                stored.in(random.nextLong(1, next)),
                                                new Position(random.nextLong(1, next * 10)))));
                case 6 -> late.add(stored.storePage(List.of(stored.in(next++), stored.in(next++))));
                default -> {
                    late.forEach(one::apply);
                    late.clear();
                }
            }
        }
        late.forEach(one::apply);
        held.answer();
        var shown = messages(one);
        var all = stored.all();
        int from = all.indexOf(shown.getFirst());
        assertThat(from).isNotNegative();
        assertThat(shown).isEqualTo(all.subList(from, from + shown.size()));
        if (one.pages().reachesEnd()) assertThat(shown.getLast()).isEqualTo(all.getLast());
    }

    @Test
    void archivePageIsReadAgainOnceForMany() {
        history.with(3);
        open();
        for (long id = 4; id < 10; id += 2) {
            model.apply(history.storePage(List.of(history.in(id), history.in(id + 1))));
        }
        assertThat(asker.waiting()).isEqualTo(1);
        asker.answer();

        assertThat(ids()).isEqualTo(LongStream.range(1, 10).boxed().toList());
    }

    @Test
    void archivePageBelowIsCountedWhereOneReads() {
        history.with(3);
        open();
        model.atEnd(false);

        model.apply(history.storePage(List.of(history.in(4), history.in(5))));
        asker.answer();

        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(model.unreadProperty().get()).isEqualTo(2);
        assertThat(model.rows().indexOf(new NewMessages())).isEqualTo(4);
        assertThat(steered).isEmpty();
    }

    @Test
    void olderPagesGoOnToTheStartAndLetGoOfTheFarEnd() {
        history.with(1000);
        open();
        while (!model.pages().reachesStart()) {
            model.pages().older();
            asker.answer();
        }

        assertThat(ids().getFirst()).isEqualTo(1);
        assertThat(ids()).hasSizeLessThanOrEqualTo(360);
        assertThat(model.pages().reachesEnd()).isFalse();
        model.apply(history.store(history.in(1001)));
        assertThat(ids()).doesNotContain(1001L);
        while (!model.pages().reachesEnd()) {
            model.pages().newer();
            asker.answer();
        }
        assertThat(ids().getLast()).isEqualTo(1001);
    }

    @Test
    void opensWhereReadingStopped() {
        history.with(500);
        history.readUpTo(2000);

        open();

        assertThat(ids()).contains(195L, 200L, 201L, 250L).doesNotContain(500L);
        int line = model.rows().indexOf(new NewMessages());
        assertThat(((Message) model.rows().get(line + 1)).id()).isEqualTo(new MessageId(201));
        assertThat(steered).containsExactly("jump " + new NewMessages());
        assertThat(model.unreadProperty().get()).isEqualTo(300);
    }

    @Test
    void lineComesWithWhatNobodyWatchedAndGoesWithAnAnswer() {
        history.with(2);
        open();
        model.atEnd(true);
        model.seen(model.rows(), true);
        model.apply(history.store(history.in(3)));
        assertThat(model.rows()).doesNotContain(new NewMessages());
        model.apply(history.readUpTo(30));

        model.seen(model.rows(), false);
        model.apply(history.store(history.in(4)));
        model.apply(history.store(history.in(5)));
        assertThat(model.rows().indexOf(new NewMessages())).isEqualTo(4);
        assertThat(model.unreadProperty().get()).isEqualTo(2);

        model.apply(history.store(history.out(6)));
        assertThat(model.rows()).doesNotContain(new NewMessages());
        assertThat(steered).containsExactly("end");
    }

    @Test
    void theWayToTheLineIsOfferedUntilSomebodyHasSeenIt() {
        history.with(2);
        open();
        model.atEnd(true);
        model.seen(model.rows(), false);
        model.apply(history.store(history.in(3)));
        model.apply(history.store(history.in(4)));
        model.seen(last(), false);
        assertThat(model.lineAboveProperty().get()).isTrue();

        model.toLine();
        assertThat(steered).containsExactly("jump " + new NewMessages());
        model.seen(model.rows(), true);
        model.seen(last(), true);

        assertThat(model.lineAboveProperty().get()).isFalse();
    }

    @Test
    void theLineIsFetchedWhereItIsNotHeldAnyMore() {
        history.with(500);
        history.readUpTo(2000);
        open();
        model.seen(last(), false);
        model.pages().newest();
        asker.answer();
        assertThat(model.rows()).doesNotContain(new NewMessages());
        model.seen(last(), false);
        assertThat(model.lineAboveProperty().get()).isTrue();

        steered.clear();
        model.toLine();
        asker.answer();

        assertThat(model.rows()).contains(new NewMessages());
        assertThat(steered).containsExactly("jump " + new NewMessages());
    }

    private List<TimelineRow> last() {
        return model.rows().subList(model.rows().size() - 1, model.rows().size());
    }

    @Test
    void readMeansSeenInAFocusedWindow() {
        history.with(5);
        history.readUpTo(20);
        open();
        model.seen(model.rows().subList(0, 5), false);
        assertThat(history.read).isEmpty();

        model.seen(model.rows().subList(0, 5), true);
        model.seen(model.rows().subList(0, 4), true);
        model.seen(model.rows().subList(0, 5), true);

        assertThat(history.read).hasSize(1);
        model.seen(model.rows(), true);
        assertThat(history.read.getLast()).isEqualTo(new Position(50));
    }

    @Test
    void messageThatOnlyMovedIsNotNew() {
        history.with(2);
        open();
        model.seen(model.rows(), false);

        model.apply(history.store(FakeHistory.at(history.in(1), new Position(50))));

        assertThat(ids()).containsExactly(2L, 1L);
        assertThat(model.unreadProperty().get()).isZero();
        assertThat(model.rows()).doesNotContain(new NewMessages());
    }

    @Test
    void longMessageIsReadOnceItsEndIsSeen() {
        history.readAll();
        var text = "long ".repeat(3000);
        history.store(
                FakeHistory.message(1, Direction.IN, text, new DeliveryState.Delivered(NOON)));
        model.open();
        asker.answer();
        model.showWhole(new MessageId(1));

        model.seen(model.rows().subList(0, 2), true);
        assertThat(history.read).isEmpty();
        model.seen(model.rows(), true);
        assertThat(history.read).containsExactly(new Position(10));
    }

    @Test
    void writingEndsWhenTheMessageComes() {
        open();
        model.apply(new TypingChanged(CONVERSATION, 0, true));
        assertThat(model.writersProperty().get()).containsExactly(Writers.OTHER_SIDE);

        model.apply(history.store(history.in(1)));

        assertThat(model.writersProperty().get()).isEmpty();
    }

    @Test
    void otherConversationsAreNotShown() {
        open();

        model.apply(new MessageStored(new ConversationId(2), 9, history.in(1)));

        assertThat(model.rows()).isEmpty();
    }

    @Test
    void findsAMessageFarAway() {
        history.with(500);
        open();

        model.find(new MessageId(100));
        asker.answer();

        assertThat(ids()).contains(80L, 100L, 150L).doesNotContain(500L);
        assertThat(steered).containsExactly("jump " + new MessageId(100));
    }

    private void open() {
        if (history.readUpTo(CONVERSATION).orElseThrow().equals(Position.END)) history.readAll();
        model.open();
        asker.answer();
    }

    private List<Long> ids() {
        return messages(model).stream().map(message -> message.id().value()).toList();
    }

    private ChatMessage message(long id) {
        return messages(model).stream()
                .filter(message -> message.id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<ChatMessage> messages(TimelineViewModel model) {
        return model.rows().stream()
                .filter(Message.class::isInstance)
                .map(row -> ((Message) row).message())
                .toList();
    }
}
