package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.message.Cover;
import im.hither.feature.message.MessageLength;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class ComposerViewModelTest {
    private static final ConversationId CONVERSATION = new ConversationId(1);

    private final FakeDesk desk = new FakeDesk();
    private final Queue<Runnable> answers = new ArrayDeque<>();
    private final Asker asker =
            new Asker() {
                @Override
                public <T> void ask(
                        Callable<T> question,
                        Consumer<? super T> answer,
                        Consumer<? super Exception> failed) {
                    answers.add(() -> answer.accept(call(question)));
                }
            };
    private final UnsentTexts unsent = new UnsentTexts();
    private final ComposerViewModel model = composer();

    private ComposerViewModel composer() {
        return new ComposerViewModel(CONVERSATION, "Romeo", desk, desk, asker, unsent);
    }

    private void lose(SentId id, String text) {
        unsent.apply(new NotStored(CONVERSATION, id, text, StorageProblem.DISK_FULL));
    }

    @Test
    void draftComesBack() {
        desk.draft = "O Romeo";

        open();

        assertThat(model.textProperty().get()).isEqualTo("O Romeo");
        assertThat(desk.told).isEmpty();
    }

    @Test
    void lateDraftDoesNotReplaceWhatIsTyped() {
        desk.draft = "old";
        model.open();
        type("new");
        answers.remove().run();

        assertThat(model.textProperty().get()).isEqualTo("new");
    }

    @Test
    void sendsOnceAndClears() {
        type("Good night \n");
        desk.told.clear();

        model.send();
        model.send();

        assertThat(desk.told).containsExactly("send Good night");
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void anAnswerIsSentAsOneAndTheNextTextIsNone() {
        type("To thee");
        model.answer(said(7, "Whither?", Direction.IN));
        desk.told.clear();

        model.send();
        type("More");
        model.send();

        assertThat(desk.told).contains("answer 7 To thee", "send More");
    }

    @Test
    void aCorrectionBeginsWithTheOldTextAndGivesBackWhatWasTyped() {
        type("half a thought");
        var corrected = new ArrayList<String>();
        model.correctBy((id, text) -> corrected.add(id.value() + " " + text));

        model.correct(said(7, "wrong", Direction.OUT));
        assertThat(model.textProperty().get()).isEqualTo("wrong");
        type("right");
        model.send();

        assertThat(corrected).containsExactly("7 right");
        assertThat(model.textProperty().get()).isEqualTo("half a thought");
        assertThat(model.aboutProperty().get()).isEmpty();
    }

    @Test
    void lettingACorrectionGoChangesNothing() {
        type("half a thought");
        model.correct(said(7, "wrong", Direction.OUT));

        model.letGo();

        assertThat(model.textProperty().get()).isEqualTo("half a thought");
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void whatNobodyGotIsSaidAnewWithItsNewText() {
        type("half a thought");
        var corrected = new ArrayList<String>();
        var replaced = new ArrayList<MessageId>();
        model.correctBy((id, text) -> corrected.add(id.value() + " " + text));
        model.replaceBy(replaced::add);

        model.correct(said(7, "too long", Direction.OUT, new DeliveryState.Failed("policy")));
        assertThat(model.textProperty().get()).isEqualTo("too long");
        assertThat(replaced).as("it stays until something else is said").isEmpty();
        type("shorter");
        desk.told.clear();
        model.send();

        assertThat(corrected).isEmpty();
        assertThat(desk.told).contains("send shorter");
        assertThat(replaced).containsExactly(new MessageId(7));
        assertThat(model.textProperty().get()).isEqualTo("half a thought");
    }

    private static ChatMessage said(long id, String text, Direction direction) {
        return said(id, text, direction, new DeliveryState.Sent(Instant.EPOCH));
    }

    private static ChatMessage said(
            long id, String text, Direction direction, DeliveryState delivery) {
        return new ChatMessage(
                new MessageId(id),
                CONVERSATION,
                new Position(id),
                direction,
                JidCreate.bareFromOrThrowUnchecked("romeo@montague.lit"),
                Optional.of(new SentId("s" + id)),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                new Content.Body(text),
                delivery);
    }

    @Test
    void blankTextIsNotSent() {
        type(" \n ");

        model.send();

        assertThat(desk.told).isEmpty();
    }

    @Test
    void otherSideIsToldOnceThatWeWriteAndThatWeStopped() {
        type("a");
        type("ab");
        model.stopped();
        type("abc");
        type("");

        assertThat(desk.told)
                .containsExactly(
                        "composing", "draft ab", "not composing", "composing", "not composing");
    }

    @Test
    void draftIsKeptInPausesAndWhenTheConversationIsClosed() {
        type("a");
        model.paused();
        model.paused();
        type("ab");
        model.close();

        assertThat(desk.told).containsSubsequence("draft a", "draft ab");
        assertThat(desk.told.stream().filter(what -> what.startsWith("draft"))).hasSize(2);
    }

    @Test
    void reasonStopsSendingAndLosesNothing() {
        type("hello");
        model.disabledReasonProperty().set("The account is off.");
        model.send();
        assertThat(model.textProperty().get()).isEqualTo("hello");
        assertThat(model.canSendProperty().get()).isFalse();

        model.disabledReasonProperty().set("");
        model.send();

        assertThat(desk.told).contains("send hello");
    }

    @Test
    void whatCouldNotBeStoredStandsInTheFieldAgain() {
        type("one");
        model.send();
        type("two");

        lose(desk.sent.getLast(), "one");

        assertThat(model.textProperty().get()).isEqualTo("one\ntwo");
        assertThat(model.handedBackProperty().get()).isTrue();
        type("one\ntwo!");
        assertThat(model.handedBackProperty().get()).isFalse();
    }

    @Test
    void whatOthersSentIsNotPutHere() {
        type("mine");

        lose(new SentId("from a script"), "theirs");

        assertThat(model.textProperty().get()).isEqualTo("mine");
        assertThat(model.handedBackProperty().get()).isFalse();
    }

    @Test
    void whatCouldNotBeStoredComesBackAlsoWhenTheConversationWasLeft() {
        type("one");
        model.send();
        model.close();

        lose(desk.sent.getLast(), "one");
        var again = composer();
        again.open();

        assertThat(again.textProperty().get()).isEqualTo("one");
        assertThat(again.handedBackProperty().get()).isTrue();
    }

    @Test
    void whatIsTypedIsThereAgainEvenIfNoDraftCouldBeKept() {
        type("typed");
        model.close();

        var again = composer();
        again.open();

        assertThat(again.textProperty().get()).isEqualTo("typed");
        assertThat(answers).isEmpty();
    }

    @Test
    void draftIsTriedOnceMoreWhenTheConversationIsLeft() {
        type("typed");
        model.paused();

        model.close();

        assertThat(desk.told).containsSubsequence("draft typed", "draft typed");
    }

    @Test
    void aQuoteStandsBelowWhatIsTyped() {
        type("Hear this:");

        model.quote("Whither?\nAnd why?");

        assertThat(model.textProperty().get()).isEqualTo("Hear this:\n> Whither?\n> And why?\n");
        assertThat(desk.draft).isEqualTo("Hear this:\n> Whither?\n> And why?\n");
    }

    @Test
    void whatIsForwardedStandsBelowTheDraftThatIsNotKnownYet() {
        desk.draft = "begun before";
        unsent.put(CONVERSATION, "forwarded");

        open();

        assertThat(model.textProperty().get()).isEqualTo("begun before\nforwarded");
    }

    @Test
    void whatIsForwardedIsNotLostWhereSomebodyTypesBeforeTheDraftIsKnown() {
        unsent.put(CONVERSATION, "forwarded");
        model.open();
        type("typed");

        answers.remove().run();

        assertThat(model.textProperty().get()).isEqualTo("typed\nforwarded");
    }

    @Test
    void lessOfAnEncryptedTextFits() {
        type("x".repeat(50_000));
        assertThat(model.canSendProperty().get()).isTrue();

        model.lengthProperty().set(new MessageLength(64 * 1024, new Cover(4, 1)));

        assertThat(model.excessProperty().get()).isPositive();
        assertThat(model.canSendProperty().get()).isFalse();
        assertThat(model.textProperty().get()).hasSize(50_000);
    }

    @Test
    void whatTheServerTakesDecidesBeforeSending() {
        type("x".repeat(100_000));
        assertThat(model.canSendProperty().get()).isFalse();

        model.lengthProperty().set(new MessageLength(256 * 1024, new Cover(4, 1)));
        assertThat(model.canSendProperty().get()).isTrue();

        model.lengthProperty().set(new MessageLength(10_000, Cover.NONE));
        assertThat(model.excessProperty().get()).isEqualTo(100_000 - (10_000 - 4096));
        assertThat(model.textProperty().get()).hasSize(100_000);
    }

    private void open() {
        model.open();
        answers.remove().run();
    }

    private void type(String text) {
        model.textProperty().set(text);
        model.typed();
    }

    private static <T> T call(Callable<T> question) {
        try {
            return question.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
