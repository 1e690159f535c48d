package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.Detail.Quoted;
import im.hither.domain.Detail.Reply;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.NameColour;
import im.hither.ui.emoji.EmojiLine;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a message answers, in one line above it; a click goes there.
final class QuoteView extends VBox {
    private static final double WIDEST = 420;

    private final Texts texts;
    private final Label author = new Label();
    private final EmojiLine excerpt = new EmojiLine("quote-text");

    QuoteView(Texts texts, Runnable jump) {
        this.texts = texts;
        getStyleClass().add("quote");
        author.getStyleClass().addAll("quote-author", "name-label");
        excerpt.setMaxWidth(WIDEST);
        getChildren().addAll(author, excerpt);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(_ -> jump.run());
    }

    /// @param name what the other side is called
    void show(Reply reply, String name) {
        author.setVisible(reply.target().isPresent());
        author.setManaged(reply.target().isPresent());
        reply.target().ifPresent(target -> show(target, name));
        if (reply.target().isEmpty()) excerpt.show(quoted(reply.fallback()));
        setAccessibleText(texts.text("timeline.answers", author.getText(), excerpt.text()));
    }

    private void show(Quoted target, String name) {
        var who = target.author();
        var inChat = who.key().value().equals(who.name());
        author.setText(
                who.own() ? texts.text("timeline.you") : OneLine.of(inChat ? name : who.name()));
        author.setStyle(NameColour.of(who.key().value()).style());
        excerpt.show(
                switch (target.content()) {
                    case Body(var text) -> OneLine.of(text);
                    case Retracted retracted -> new RetractedWords(texts).of(retracted);
                    case Undecryptable _, Unreadable _ -> texts.text("timeline.broken");
                });
    }

    /// Without the marks of a quotation.
    private String quoted(String fallback) {
        var lines =
                fallback.lines()
                        .map(line -> line.startsWith(">") ? line.substring(1).strip() : line)
                        .collect(Collectors.joining(" "));
        return lines.isBlank() ? texts.text("timeline.answersOlder") : OneLine.of(lines);
    }
}
