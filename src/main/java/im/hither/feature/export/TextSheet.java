package im.hither.feature.export;

import im.hither.domain.ChatMessage;
import im.hither.terminal.MessageLine;
import im.hither.terminal.PlainText;
import im.hither.text.OneLine;
import im.hither.text.Texts;

/// A line a message, as `history` prints it; further lines of a text are indented.
record TextSheet(Texts texts) implements Sheet {
    @Override
    public String begin() {
        return "";
    }

    @Override
    public String conversation(Exported conversation) {
        var title = OneLine.of(conversation.name()) + " <" + conversation.address() + ">";
        return "\n" + title + "\n" + "=".repeat(title.length()) + "\n";
    }

    @Override
    public String message(Exported conversation, ChatMessage message) {
        return PlainText.of(new MessageLine(texts).of(message).words()) + "\n";
    }

    @Override
    public String end() {
        return "";
    }
}
