package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail.Edited;
import im.hither.domain.Encrypted;
import im.hither.feature.edit.Changeable;
import im.hither.feature.edit.Version;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.emoji.EmojiLine;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What one can do about a message: answer it, react to it, and where it is ours change it or take
/// it back; and what is known of it.
record MessageDeedsView(Texts texts, ShownTime times, MessageActions actions) {
    static final List<String> COMMON = List.of("👍", "❤️", "😂", "😮", "😢", "🙏");

    void fill(ContextMenu menu, TimelineRow.Message row) {
        var message = row.message();
        if (!row.answerable()) return;
        var cure = new ClosedWords(texts).cure(message, row.name());
        if (!cure.isEmpty()) menu.getItems().add(cure(cure, message));
        add(menu, "timeline.answer", () -> actions.deeds().answer(message));
        menu.getItems().getLast().setAccelerator(MessageMenuView.ANSWER);
        menu.getItems().add(reactions(row));
        if (Changeable.canCorrect(message)) {
            add(menu, "timeline.correct", () -> actions.deeds().correct(message));
        }
        if (Changeable.canRetract(message)) menu.getItems().add(retraction(row));
        var deeds = actions.deeds();
        deeds.ifRemovable(message, () -> add(menu, "timeline.remove", () -> deeds.remove(message)));
        if (message.details().of(Edited.class).filter(each -> each.times() > 0).isPresent()) {
            menu.getItems().add(versions(row));
        }
        menu.getItems().add(details(row));
    }

    private MenuItem cure(String words, ChatMessage message) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> actions.cure(message));
        return item;
    }

    private Menu reactions(TimelineRow.Message row) {
        var menu = new Menu(texts.text("timeline.react"));
        for (var emoji : COMMON) {
            var picture = new EmojiLine("reaction-text");
            picture.show(emoji);
            var item = new MenuItem("", picture);
            item.setOnAction(_ -> actions.react(row.message().id(), emoji));
            menu.getItems().add(item);
        }
        var other = new MenuItem(texts.text("timeline.reactOther"));
        other.setOnAction(_ -> actions.chooseReaction(row));
        other.setAccelerator(MessageMenuView.REACT);
        menu.getItems().add(other);
        return menu;
    }

    /// One step more, because there is no way back.
    private Menu retraction(TimelineRow.Message row) {
        var menu = new Menu(texts.text("timeline.retract"));
        var sure = new MenuItem(texts.text("timeline.retractSure"));
        sure.setOnAction(_ -> actions.deeds().retract(row.message().id()));
        menu.getItems().add(sure);
        return menu;
    }

    private Menu versions(TimelineRow.Message row) {
        var menu = new Menu(texts.text("timeline.versions"));
        menu.getItems().add(new MenuItem(texts.text("timeline.versionsLoading")));
        actions.deeds()
                .versions(
                        row.message().id(),
                        all -> menu.getItems().setAll(all.stream().map(this::version).toList()));
        return menu;
    }

    private MenuItem version(Version version) {
        var item = new MenuItem(times.full(version.at()) + "  " + OneLine.of(version.text()));
        item.setMnemonicParsing(false);
        return item;
    }

    private Menu details(TimelineRow.Message row) {
        var message = row.message();
        var menu = new Menu(texts.text("timeline.details"));
        line(menu, texts.text("timeline.detailTime", times.full(message.at())));
        line(menu, texts.text("timeline.detailFrom", message.writer().name()));
        message.details()
                .of(Encrypted.class)
                .ifPresent(how -> line(menu, new LockWords(texts).details(how)));
        message.sentId()
                .ifPresent(id -> line(menu, texts.text("timeline.detailSentId", id.value())));
        message.stanzaId()
                .ifPresent(id -> line(menu, texts.text("timeline.detailStanzaId", id.value())));
        return menu;
    }

    private static void line(Menu menu, String words) {
        var item = new MenuItem(OneLine.of(words));
        item.setMnemonicParsing(false);
        menu.getItems().add(item);
    }

    private void add(ContextMenu menu, String key, Runnable action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
