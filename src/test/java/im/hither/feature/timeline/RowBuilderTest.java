package im.hither.feature.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.timeline.RowBuilder.Shown;
import im.hither.feature.timeline.TimelineRow.Day;
import im.hither.feature.timeline.TimelineRow.Message;
import im.hither.feature.timeline.TimelineRow.NewMessages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowBuilderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final FakeHistory history = new FakeHistory();
    private final RowBuilder builder = new RowBuilder(ZoneOffset.UTC, "Romeo", new Readers());

    @Test
    void messagesOfOneAuthorWithinMinutesAreOneRun() {
        var rows = rows(history.in(1), history.in(2), history.out(3), history.out(30));

        assertThat(rows.getFirst()).isEqualTo(new Day(DAY));
        assertThat(runs(rows)).containsExactly("first", "", "first", "first");
    }

    @Test
    void newDayBeginsARun() {
        var late = history.in(11 * 60 + 59);
        var rows = rows(late, history.in(12 * 60));

        assertThat(rows.get(2)).isEqualTo(new Day(DAY.plusDays(1)));
        assertThat(runs(rows)).containsExactly("first", "first");
    }

    @Test
    void messageThatStandsLaterThanItsDayGetsNoSecondDay() {
        var yesterday = history.in(-24 * 60);
        var rows = rows(history.in(1), FakeHistory.at(yesterday, new Position(20)), history.in(3));

        assertThat(rows.stream().filter(Day.class::isInstance)).hasSize(1);
    }

    @Test
    void lineStandsBeforeTheFirstOfTheOthersMessages() {
        var messages = List.of(history.in(1), history.out(2), history.in(3), history.in(4));
        var rows = builder.rows(messages, Optional.of(new Position(10)), Shown.AS_USUAL);

        assertThat(rows.indexOf(new NewMessages())).isEqualTo(3);
        assertThat(runs(rows)).containsExactly("first", "first", "first", "");
    }

    @Test
    void noLineWithoutAnythingBeforeOrAfterIt() {
        var messages = List.of(history.in(1), history.out(2), history.in(3));

        assertThat(builder.rows(messages, Optional.of(Position.START), Shown.AS_USUAL))
                .doesNotContain(new NewMessages());
        assertThat(builder.rows(messages, Optional.of(new Position(30)), Shown.AS_USUAL))
                .doesNotContain(new NewMessages());
    }

    @Test
    void longMessageIsCutOrShownInSeveralRows() {
        var text = "ten chars ".repeat(1000);
        var long1 = FakeHistory.message(1, Direction.IN, text, new DeliveryState.Pending());
        var cut = builder.rows(List.of(long1), Optional.empty(), Shown.AS_USUAL);
        var all =
                builder.rows(
                        List.of(long1),
                        Optional.empty(),
                        new Shown(Set.of(new MessageId(1)), Map.of()));

        assertThat(cut).hasSize(2);
        assertThat(((Message) cut.get(1)).piece().cut()).isTrue();
        assertThat(all).hasSize(4);
        assertThat(texts(all)).isEqualTo(text);
        assertThat(runs(all)).containsExactly("first", "", "");
        assertThat(all.stream().map(TimelineRow::id)).doesNotHaveDuplicates();
    }

    private static String texts(List<TimelineRow> rows) {
        return rows.stream()
                .filter(Message.class::isInstance)
                .map(row -> ((Message) row).piece().text())
                .collect(Collectors.joining());
    }

    @Test
    void gapOfMinutesEndsARun() {
        var rows = rows(history.in(1), history.in(1 + Duration.ofMinutes(6).toMinutes()));

        assertThat(runs(rows)).containsExactly("first", "first");
    }

    private List<TimelineRow> rows(ChatMessage... messages) {
        return builder.rows(List.of(messages), Optional.empty(), Shown.AS_USUAL);
    }

    private static List<String> runs(List<TimelineRow> rows) {
        return rows.stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .map(row -> row.first() ? "first" : "")
                .toList();
    }
}
