package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.FakeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// XEP-0352, with the account's thread being the test's.
class ClientStateTest {
    private final FakeScheduler time = new FakeScheduler();
    private final Attention attention = new Attention();
    private final List<String> told = new ArrayList<>();
    private boolean understood = true;
    private final ClientState state = new ClientState(attention, this::tell, time, Runnable::run);

    @BeforeEach
    void online() {
        attention.follow(state::changed);
        state.online();
    }

    @Test
    void nothingIsToldWhileThereIsAttention() {
        attention.window(true);
        pass(60);

        assertThat(told).isEmpty();
    }

    @Test
    void inactiveComesLateAndActiveAtOnce() {
        attention.window(false);
        pass(9);
        assertThat(told).isEmpty();
        pass(1);
        assertThat(told).containsExactly("inactive");

        attention.window(true);

        assertThat(told).containsExactly("inactive", "active");
    }

    @Test
    void shortAbsenceIsNotTold() {
        attention.window(false);
        pass(9);
        attention.window(true);
        pass(60);

        assertThat(told).isEmpty();
    }

    @Test
    void isToldAgainOnANewStream() {
        attention.window(false);
        pass(10);
        state.online();
        pass(10);

        assertThat(told).containsExactly("inactive", "inactive");
    }

    @Test
    void commandMakesItActive() {
        attention.window(false);
        pass(10);
        try (var _ = attention.hold()) {
            assertThat(told).containsExactly("inactive", "active");
        }
        pass(10);

        assertThat(told).containsExactly("inactive", "active", "inactive");
    }

    @Test
    void serverThatDoesNotKnowOfItIsToldLater() {
        understood = false;
        attention.window(false);
        pass(10);
        understood = true;
        state.online();
        pass(10);

        assertThat(told).containsExactly("inactive");
    }

    private boolean tell(boolean active) {
        if (understood) told.add(active ? "active" : "inactive");
        return understood;
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }
}
