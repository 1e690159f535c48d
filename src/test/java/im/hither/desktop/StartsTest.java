package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {
    @TempDir Path folder;

    private Starts starts() {
        return Starts.of(new Profile(folder));
    }

    @Test
    void threeThatCameToNothingMakeTheNextACarefulOne() {
        assertThat(starts().begin()).isFalse();
        assertThat(starts().begin()).isFalse();
        assertThat(starts().begin()).isFalse();

        assertThat(starts().begin()).isTrue();
        assertThat(starts().begin()).isTrue();
    }

    @Test
    void oneThatWentWellIsEnough() {
        for (var i = 0; i < 4; i++) starts().begin();

        starts().done();

        assertThat(starts().begin()).isFalse();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsCounted() {
        var nowhere = Starts.of(new Profile(folder.resolve("gone")));

        for (var i = 0; i < 5; i++) assertThat(nowhere.begin()).isFalse();
    }
}
