package im.hither.feature.timeline;

import im.hither.domain.Reaction;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.emoji.EmojiLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// The emoji under a message, each once with how many put it there; who did is a tooltip, and a
/// click puts ours there or takes it away.
final class ReactionsView extends FlowPane {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final double GAP = 4;

    private final Texts texts;
    private final Consumer<String> toggle;
    private List<Reaction> shown = List.of();

    ReactionsView(Texts texts, Consumer<String> toggle) {
        super(GAP, GAP);
        this.texts = texts;
        this.toggle = toggle;
        getStyleClass().add("reactions");
    }

    /// @param name what somebody is called who reacted
    void show(List<Reaction> reactions, Function<Reaction, String> name) {
        if (reactions.equals(shown)) return;
        shown = reactions;
        getChildren().clear();
        reactions.stream()
                .collect(
                        Collectors.groupingBy(
                                Reaction::emoji, LinkedHashMap::new, Collectors.toList()))
                .forEach((emoji, all) -> getChildren().add(chip(emoji, all, name)));
    }

    private Button chip(String emoji, List<Reaction> all, Function<Reaction, String> name) {
        var words = new EmojiLine("reaction-text");
        words.show(all.size() == 1 ? emoji : emoji + " " + all.size());
        var chip = new Button();
        chip.setGraphic(words);
        chip.getStyleClass().add("reaction");
        chip.setFocusTraversable(false);
        chip.pseudoClassStateChanged(OWN, all.stream().anyMatch(each -> each.from().own()));
        var who =
                all.stream()
                        .map(each ->
                                each.from().own()
                                        ? texts.text("timeline.you")
                                        : OneLine.of(name.apply(each)))
                        .collect(Collectors.joining(", "));
        chip.setTooltip(new Tooltip(who));
        chip.setAccessibleText(texts.text("timeline.reacted", emoji, who));
        chip.setOnAction(_ -> toggle.accept(emoji));
        return chip;
    }
}
