package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Event;
import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.StorageProblem;
import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoringTest {
    private static final StorageTroubled TOLD = new StorageTroubled(StorageProblem.DISK_FULL);

    private final Events events = new Events();
    private final Storing storing = new Storing(events);
    private final List<Event> told = new ArrayList<>();

    @BeforeEach
    void follow() {
        events.follow(told::add);
    }

    private static StorageFailure full() {
        return StorageFailure.of(new IOException("No space left"));
    }

    @Test
    void troubleIsToldOnceUntilItIsOver() {
        storing.failed(full());
        storing.failed(full());
        storing.worked();
        storing.worked();
        storing.failed(full());

        assertThat(told).hasSize(3).startsWith(TOLD).endsWith(TOLD);
        assertThat(told.get(1)).isInstanceOf(StorageRecovered.class);
    }

    @Test
    void otherTroubleIsToldAgain() {
        storing.failed(full());
        storing.failed(StorageFailure.of(new IOException("Permission denied")));

        assertThat(told).containsExactly(TOLD, new StorageTroubled(StorageProblem.NOT_WRITABLE));
    }

    @Test
    void whoeverWaitsForACommandHearsThatItWasRefused() {
        storing.failed(full());
        storing.refused(full());

        assertThat(told).containsExactly(TOLD, TOLD);
    }

    @Test
    void mistakeOfACommandIsNoTroubleWithTheProfile() {
        storing.refused(new IllegalStateException("a mistake"));

        assertThat(told).isEmpty();
    }
}
