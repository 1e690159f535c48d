package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private final Attention attention = new Attention();
    private final List<Boolean> told = new ArrayList<>();

    AttentionTest() {
        attention.follow(() -> told.add(attention.active()));
    }

    @Test
    void withoutAWindowThereIsAlwaysAttention() {
        attention.away(true);

        assertThat(attention.active()).isTrue();
    }

    @Test
    void hiddenWindowAndLockedSessionEndIt() {
        attention.window(true);
        assertThat(attention.active()).isTrue();
        attention.window(false);
        assertThat(attention.active()).isFalse();
        attention.window(true);
        attention.away(true);
        assertThat(attention.active()).isFalse();
        attention.away(false);
        assertThat(attention.active()).isTrue();
    }

    @Test
    void whatWaitsHoldsIt() {
        attention.window(false);
        var notification = attention.hold();
        var command = attention.hold();
        assertThat(attention.active()).isTrue();
        command.close();
        command.close();
        assertThat(attention.active()).isTrue();
        notification.close();
        assertThat(attention.active()).isFalse();
    }

    @Test
    void isToldWhenItChangesAndOnlyThen() {
        attention.window(true);
        attention.window(false);
        attention.away(true);
        attention.hold();

        assertThat(told).containsExactly(false, true);
    }
}
