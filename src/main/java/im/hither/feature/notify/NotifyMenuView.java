package im.hither.feature.notify;

import im.hither.domain.NotifyLevel;
import im.hither.domain.NotifySetting;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Instant;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The part of a conversation's menu that says how loud it is.
public final class NotifyMenuView extends Menu {
    public NotifyMenuView(NotifyMenuViewModel model, Texts texts, ShownTime times) {
        super(texts.text("notify.menu"));
        getStyleClass().add("notify-menu");
        if (model.isRoom()) {
            var group = new ToggleGroup();
            for (var level : NotifyLevel.values()) {
                var item = new RadioMenuItem(texts.text("notify.level." + level.name()));
                item.setToggleGroup(group);
                item.setSelected(level == model.level());
                item.setOnAction(_ -> model.choose(level));
                getItems().add(item);
            }
            getItems().add(new SeparatorMenuItem());
        }
        model.muted()
                .ifPresentOrElse(
                        until -> getItems().add(unmute(until, model, texts, times)),
                        () -> {
                            for (var span : Mute.SPANS) {
                                getItems()
                                        .add(
                                                item(
                                                        texts.text("notify.mute." + span.name()),
                                                        () -> model.mute(span)));
                            }
                        });
    }

    private static MenuItem unmute(
            Instant until, NotifyMenuViewModel model, Texts texts, ShownTime times) {
        var words =
                until.equals(NotifySetting.FOR_EVER)
                        ? texts.text("notify.unmute")
                        : texts.text("notify.unmute.until", times.full(until));
        return item(words, () -> model.mute(Mute.OFF));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
