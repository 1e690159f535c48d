package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.FakeScheduler;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is noticed without any help of the system; the time of day is the scheduler's and what was
/// slept.
class LookingTest {
    private final FakeScheduler time = new FakeScheduler();
    private final RecordingListener listener = new RecordingListener();
    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return Instant.EPOCH.plusNanos(time.nanos()).plus(slept);
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
    private Duration slept = Duration.ZERO;
    private Set<InetAddress> addresses = Set.of(InetAddress.ofLiteral("192.0.2.1"));

    @Test
    @DisplayName("§2 row 8: a jump of the time of day between two looks is sleep")
    void sleepIsNoticed() {
        try (var _ = looking()) {
            pass(60);
            slept = Duration.ofMinutes(10);
            pass(5);

            assertThat(listener.told()).containsExactly("woke");
            pass(60);
            assertThat(listener.told()).hasSize(1);
        }
    }

    @Test
    void lateLookIsNoSleep() {
        try (var _ = looking()) {
            slept = Duration.ofSeconds(8);
            pass(5);

            assertThat(listener.told()).isEmpty();
        }
    }

    @Test
    @DisplayName("§2 row 8: other addresses are another network")
    void changedAddressIsNoticed() {
        try (var _ = looking()) {
            addresses = Set.of(InetAddress.ofLiteral("198.51.100.7"));
            pass(5);
            pass(60);

            assertThat(listener.told()).containsExactly("network");
        }
    }

    @Test
    void closedOneIsSilent() {
        var looking = looking();
        looking.close();
        slept = Duration.ofMinutes(10);
        pass(60);

        assertThat(listener.told()).isEmpty();
        assertThat(time.waiting()).isZero();
    }

    private Looking looking() {
        return new Looking(time, clock, listener, true, true, () -> addresses);
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }
}
