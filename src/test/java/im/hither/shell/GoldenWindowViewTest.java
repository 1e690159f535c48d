package im.hither.shell;

import im.hither.domain.Appearance;
import im.hither.feature.settings.SettingsGroup;
import im.hither.testing.GoldenPicture;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What people see first, light and dark, on screens of each scale.
class GoldenWindowViewTest {
    private static void compare(SampleWindow sample, String name, double light, double dark) {
        sample.wear(Appearance.LIGHT);
        GoldenPicture.compare(sample.screen.scene().getRoot(), light, name + "-light");
        sample.wear(Appearance.DARK);
        GoldenPicture.compare(sample.screen.scene().getRoot(), dark, name + "-dark");
    }

    private static SampleWindow signedIn() {
        var sample = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        sample.becomes(SampleWindow.online());
        sample.screen.size(900, 620);
        return sample;
    }

    @Test
    void conversation() {
        var sample = signedIn();
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);

        compare(sample, "window", 1, 1.5);
    }

    @Test
    void settings() {
        var sample = signedIn();
        sample.settings(SettingsGroup.LOOK);

        compare(sample, "settings", 2, 1);
    }

    @Test
    void palette() {
        var sample = signedIn();
        sample.screen.press(KeyCode.CONTROL, KeyCode.K);

        compare(sample, "palette", 1.5, 2);
    }

    @Test
    void about() {
        var sample = signedIn();
        sample.screen.click("rail-about");
        var notice = sample.screen.find(TextArea.class, "about-notice");
        sample.screen.on(() -> notice.setText("What it is built on grows."));

        compare(sample, "about", 1, 1.5);
    }

    @Test
    void signIn() {
        var sample = new SampleWindow(Locale.UK, false);
        sample.screen.size(900, 620);

        compare(sample, "sign-in", 1.5, 2);
    }
}
