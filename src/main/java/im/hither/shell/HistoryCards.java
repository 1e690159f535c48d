package im.hither.shell;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.export.ExportFormat;
import im.hither.feature.export.ExportViewModel;
import im.hither.feature.retention.DeleteView;
import im.hither.feature.retention.Deletion;
import im.hither.feature.retention.KeepingView;
import im.hither.feature.retention.KeepingViewModel;
import im.hither.text.OneLine;
import im.hither.ui.FilePicker;
import im.hither.ui.Overlay;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is asked for about what was said and is kept, on cards over the window.
final class HistoryCards {
    private final Models models;
    private final Overlay overlay;
    private final FilePicker picker;

    HistoryCards(Models models, Overlay overlay, FilePicker picker) {
        this.models = models;
        this.overlay = overlay;
        this.picker = picker;
    }

    KeepingView keeping(Optional<ConversationId> conversation) {
        var services = models.services();
        return new KeepingView(
                new KeepingViewModel(services.keeping(), services.asker(), conversation),
                models.texts());
    }

    /// For how long messages with somebody are kept.
    void keep(ChatListEntry chat) {
        var heading = new Label(models.texts().text("retention.title", OneLine.of(chat.name())));
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var close = new Button(models.texts().text("retention.close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(close);
        buttons.getStyleClass().add("buttons");
        var card = new VBox(heading, keeping(Optional.of(chat.conversation())), buttons);
        card.getStyleClass().add("form");
        overlay.show(card);
    }

    /// Asks where, and writes everything that was said there into a file.
    void export(ChatListEntry chat) {
        var texts = models.texts();
        var kinds =
                List.of(
                        kind("export.html", ExportFormat.HTML),
                        kind("export.text", ExportFormat.TEXT),
                        kind("export.jsonl", ExportFormat.JSONL));
        picker.save(
                        overlay.getScene().getWindow(),
                        texts.text("export.where"),
                        ExportViewModel.fileName(chat.name()),
                        kinds)
                .ifPresent(file -> models.export().export(chat.conversation(), file));
    }

    private FilePicker.Kind kind(String words, ExportFormat format) {
        return new FilePicker.Kind(models.texts().text(words), format.ending());
    }

    /// Deletes everything with somebody, if that is meant.
    void deleteAll(ChatListEntry chat) {
        var all = new Deletion.All(chat.conversation());
        overlay.show(DeleteView.all(chat.name(), models.texts(), () -> delete(all)));
    }

    /// Deletes one message, if that is meant.
    void delete(ConversationId conversation, MessageId message) {
        var one = new Deletion.One(conversation, message);
        overlay.show(DeleteView.one(models.texts(), () -> delete(one)));
    }

    private void delete(Deletion deletion) {
        var services = models.services();
        services.asker().ask(() -> services.keeping().delete(deletion), _ -> {});
    }
}
