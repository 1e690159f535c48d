package im.hither.feature.chatlist;

import im.hither.domain.Account;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.ConversationId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Line;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `conversations`: with whom something was said, newest first.
@Command(name = "conversations")
public final class ConversationsCommand implements Runnable {
    private final Supplier<? extends Chats> chats;
    private final Predicate<ConversationId> encrypted;
    private final Console console;

    @Mixin private final AccountOption account = new AccountOption();

    /// @param encrypted whether what is written in a conversation is encrypted
    public ConversationsCommand(
            Supplier<? extends Chats> chats, Predicate<ConversationId> encrypted, Console console) {
        this.chats = chats;
        this.encrypted = encrypted;
        this.console = console;
    }

    @Override
    public void run() {
        var accounts = account.some(console);
        for (var entry : chats.get().entries()) {
            accounts.stream()
                    .filter(each -> each.id().equals(entry.account()))
                    .findFirst()
                    .ifPresent(owner -> console.print(line(entry, owner)));
        }
    }

    private Line line(ChatListEntry entry, Account owner) {
        var last = entry.last().map(this::text).orElse(null);
        return new Line()
                .with("address", entry.address())
                .with("account", owner.address())
                .with("kind", entry.kind())
                .with("name", entry.name())
                .with("unread", entry.unread())
                .with("mentions", entry.mentions())
                .with("gateway", entry.gateway())
                .with("encryption", encrypted.test(entry.conversation()) ? "omemo" : "none")
                .with("last", last)
                .with("last_time", entry.last().map(ChatMessage::at))
                .words(words(entry, last == null ? "" : ": " + last));
    }

    private String words(ChatListEntry entry, String last) {
        var who =
                entry.name().equals(entry.address().toString())
                        ? entry.name()
                        : entry.name() + " <" + entry.address() + ">";
        var unread =
                entry.unread() == 0
                        ? ""
                        : " (" + console.texts().count("command.unread", entry.unread()) + ")";
        return who + unread + last;
    }

    private String text(ChatMessage message) {
        return switch (message.content()) {
            case Retracted _ -> console.texts().text("command.retracted");
            case Body(var text) -> text;
            case Undecryptable(var cipher) -> console.texts().text("command.undecryptable", cipher);
            case Unreadable() -> console.texts().text("command.unreadable");
        };
    }
}
