package im.hither.feature.marker;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import org.junit.jupiter.api.Test;

class MarkingViewTest {
    private final FakeMarking marking = new FakeMarking();
    private final HeldAsker asker = new HeldAsker();

    private CheckBox open() {
        var screen =
                Screen.showing(
                        () ->
                                new MarkingView(
                                        new MarkingViewModel(marking, asker, Optional.empty()),
                                        new Texts(Locale.UK)),
                        "settings");
        screen.size(480, 200);
        return screen.find(CheckBox.class, "marker-told");
    }

    @Test
    void whatIsChosenInGeneralIsKept() {
        marking.told = false;
        var box = open();
        assertThat(box.isSelected()).isFalse();

        Screen.onFxThread(() -> {
            box.fire();
            return box;
        });

        assertThat(marking.chosen).containsExactly("all true");
    }

    @Test
    void nothingIsChosenBeforeItIsKnown() {
        asker.hold();

        var box = open();

        assertThat(box.isDisabled()).isTrue();
        asker.answer();
        assertThat(box.isDisabled()).isFalse();
        assertThat(marking.chosen).isEmpty();
    }

    @Test
    void theMenuOfAConversationChoosesForItAlone() {
        var here = Optional.of(new ConversationId(7));
        var item =
                (CheckMenuItem)
                        MarkingView.item(
                                new MarkingViewModel(marking, asker, here), new Texts(Locale.UK));
        assertThat(item.isSelected()).isTrue();

        item.setSelected(false);

        assertThat(marking.chosen).containsExactly("7 false");
    }
}
