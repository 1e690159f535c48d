package im.hither.feature.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail.Notes;
import im.hither.domain.Gap;
import im.hither.domain.Note;
import im.hither.domain.Position;
import im.hither.feature.timeline.TimelineRow.Day;
import im.hither.feature.timeline.TimelineRow.Happened;
import im.hither.feature.timeline.TimelineRow.Message;
import im.hither.feature.timeline.TimelineRow.Missing;
import im.hither.feature.timeline.TimelineRow.NewMessages;
import im.hither.testing.HeldAsker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingPartsTest {
    private final FakeHistory history = new FakeHistory();
    private final FakeGaps gaps = new FakeGaps();
    private final MissingParts missing =
            new MissingParts(FakeHistory.CONVERSATION, gaps, new HeldAsker(), () -> {});
    private List<ChatMessage> messages =
            List.of(history.in(1), history.in(2), history.in(3), history.in(4));

    @Test
    void nothingIsDrawnWhereNothingIsMissing() {
        assertThat(shown(true, true)).isEqualTo("day 0 1 2 3");
    }

    @Test
    void aGapStandsWhereItIs() {
        gaps.missing(new Gap(at(1), at(2)));

        assertThat(shown(true, true)).isEqualTo("day 0 1 gap 2 3");
    }

    @Test
    void whatHappenedBesideAMessageStaysBesideIt() {
        var note = new Note(Note.Kind.ENCRYPTION_ON, "", Instant.EPOCH);
        var noted = messages.get(1).details().with(new Notes(List.of(), List.of(note)));
        messages =
                List.of(
                        messages.get(0),
                        messages.get(1).withDetails(noted),
                        messages.get(2),
                        messages.get(3));
        gaps.missing(new Gap(at(1), at(2)));

        assertThat(shown(true, true)).isEqualTo("day 0 1 note gap 2 3");
    }

    @Test
    void aGapThatSpansMessagesStandsAtItsNewestEndOnce() {
        gaps.missing(new Gap(at(0), at(3)));

        assertThat(shown(true, true)).isEqualTo("day 0 1 2 gap 3");
    }

    @Test
    void whatIsOlderThanEverythingStandsAboveTheFirstDay() {
        gaps.missing(new Gap(Position.START, at(0)));

        assertThat(shown(true, true)).isEqualTo("gap day 0 1 2 3");
        assertThat(shown(false, true)).isEqualTo("day 0 1 2 3");
    }

    @Test
    void whatIsNewerThanEverythingStandsAtTheEnd() {
        gaps.missing(new Gap(at(3), Position.END));

        assertThat(shown(true, true)).isEqualTo("day 0 1 2 3 gap");
        assertThat(shown(true, false)).isEqualTo("day 0 1 2 3");
    }

    @Test
    void aGapIsAskedForOnceAndSaysSo() {
        var gap = new Gap(at(1), at(2));
        gaps.missing(gap);
        missing.look();

        missing.load(gap);
        missing.load(gap);

        assertThat(gaps.loaded()).containsExactly(gap);
        assertThat(rows(true, true)).contains(new Missing(gap, true));

        missing.look();

        assertThat(rows(true, true)).contains(new Missing(gap, false));
    }

    private Position at(int message) {
        return messages.get(message).position();
    }

    private String shown(boolean reachesStart, boolean reachesEnd) {
        missing.look();
        return String.join(" ", rows(reachesStart, reachesEnd).stream().map(this::word).toList());
    }

    private List<TimelineRow> rows(boolean reachesStart, boolean reachesEnd) {
        var plain =
                new RowBuilder(ZoneOffset.UTC, "Romeo", new Readers())
                        .rows(messages, Optional.empty(), RowBuilder.Shown.AS_USUAL);
        return missing.among(plain, reachesStart, reachesEnd);
    }

    private String word(TimelineRow row) {
        return switch (row) {
            case Day _ -> "day";
            case NewMessages _ -> "new";
            case Missing _ -> "gap";
            case Happened _ -> "note";
            case Message message -> Integer.toString(messages.indexOf(message.message()));
        };
    }
}
