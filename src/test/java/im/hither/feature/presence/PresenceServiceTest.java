package im.hither.feature.presence;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Availability;
import im.hither.domain.Event;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.session.Events;
import im.hither.session.OwnPresence;
import im.hither.session.capability.OwnCapabilities;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceServiceTest {
    private final TestDatabase files = TestDatabase.open();
    private final SerialThread application = new SerialThread("application");
    private final FakeScheduler scheduler = new FakeScheduler();
    private final Events events = new Events();
    private final List<Event> heard = new ArrayList<>();
    private final OwnPresence own = new OwnPresence(new OwnCapabilities(List.of()));
    private final PresenceService service = service(own);

    private PresenceService service(OwnPresence shown) {
        return new PresenceService(
                files.database(), application, new PresenceRepository(), shown, scheduler, events);
    }

    @AfterEach
    void close() {
        application.close();
        files.close();
    }

    /// What others see once everything asked for so far was done.
    private Availability shown() {
        return application.call(() -> own.shown().availability());
    }

    private void withWindow() {
        service.start();
        service.begin();
    }

    private void choose(Availability availability) {
        service.keep(new OwnStatus(availability, "", true));
    }

    @Test
    void whoLeavesTheComputerIsAwayAndLaterAwayForLonger() {
        withWindow();
        service.away(true);
        assertThat(shown()).isEqualTo(Availability.AWAY);

        scheduler.advance(PresenceService.LONG);
        assertThat(shown()).isEqualTo(Availability.EXTENDED_AWAY);

        service.away(false);
        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whoCameBackMeanwhileIsNotAwayForLonger() {
        withWindow();
        service.away(true);
        scheduler.advance(Duration.ofMinutes(10));
        service.away(false);
        service.away(true);
        assertThat(shown()).isEqualTo(Availability.AWAY);

        scheduler.advance(Duration.ofMinutes(10));

        assertThat(shown()).isEqualTo(Availability.AWAY);
    }

    @Test
    void nobodyIsWaitedForWithoutAWindow() {
        service.start();

        service.away(true);

        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whatWasChosenByHandWins() {
        withWindow();
        choose(Availability.DO_NOT_DISTURB);

        service.away(true);
        assertThat(shown()).isEqualTo(Availability.DO_NOT_DISTURB);

        choose(Availability.AVAILABLE);
        assertThat(shown()).isEqualTo(Availability.AWAY);
    }

    @Test
    void onlyWhoWantsIsShownAsAway() {
        withWindow();
        service.keep(new OwnStatus(Availability.AVAILABLE, "", false));

        service.away(true);

        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void choiceIsKeptForTheNextStart() {
        service.start();
        service.keep(new OwnStatus(Availability.DO_NOT_DISTURB, " writing ", true));
        assertThat(shown()).isEqualTo(Availability.DO_NOT_DISTURB);
        var next = new OwnPresence(new OwnCapabilities(List.of()));

        service(next).start();

        assertThat(next.shown())
                .isEqualTo(new Presence(Availability.DO_NOT_DISTURB, Optional.of("writing")));
    }

    @Test
    void changeIsPublishedOnce() {
        withWindow();
        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
        events.follow(heard::add);

        service.away(true);
        service.away(true);
        assertThat(shown()).isEqualTo(Availability.AWAY);

        assertThat(heard)
                .containsExactly(
                        new OwnPresenceChanged(
                                OwnStatus.USUAL,
                                new Presence(Availability.AWAY, Optional.empty())));
    }
}
