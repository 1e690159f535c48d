package im.hither.feature.export;

import im.hither.domain.ChatMessage;
import im.hither.terminal.Line;
import im.hither.terminal.MessageLine;
import im.hither.text.Texts;

/// An object a line, with the fields of `history --json` and whose conversation it is.
record JsonSheet(Texts texts) implements Sheet {
    @Override
    public String begin() {
        return "";
    }

    @Override
    public String conversation(Exported conversation) {
        return "";
    }

    @Override
    public String message(Exported conversation, ChatMessage message) {
        return new Line()
                        .with("account", conversation.account())
                        .with("address", conversation.address())
                        .with(new MessageLine(texts).of(message))
                        .json()
                + "\n";
    }

    @Override
    public String end() {
        return "";
    }
}
