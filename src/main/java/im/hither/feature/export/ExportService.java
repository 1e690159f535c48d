package im.hither.feature.export;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.feature.message.PageRepository;
import im.hither.storage.Database;
import im.hither.storage.PrivateFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Writes messages into a file, page by page, so that nobody waits for a reader of the database.
public final class ExportService implements Exporting {
    private static final int PAGE = 500;

    private final Database database;
    private final ExportRepository conversations;
    private final PageRepository pages;

    public ExportService(Database database, ExportRepository conversations, PageRepository pages) {
        this.database = database;
        this.conversations = conversations;
        this.pages = pages;
    }

    @Override
    public int export(Optional<ConversationId> only, Sheet sheet, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            PrivateFiles.createFile(draft);
            int count = write(only, sheet, draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private int write(Optional<ConversationId> only, Sheet sheet, Path file) throws IOException {
        int count = 0;
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(sheet.begin());
            for (var each :
                    database.read(snapshot -> conversations.conversations(snapshot, only))) {
                writer.write(sheet.conversation(each));
                count += write(each, sheet, writer);
            }
            writer.write(sheet.end());
        }
        return count;
    }

    private int write(Exported conversation, Sheet sheet, Writer writer) throws IOException {
        int count = 0;
        var page = after(conversation, Position.START);
        while (!page.items().isEmpty()) {
            for (var message : page.items()) writer.write(sheet.message(conversation, message));
            count += page.items().size();
            page = after(conversation, page.items().getLast().position());
        }
        return count;
    }

    private Page<ChatMessage> after(Exported conversation, Position position) {
        return database.read(snapshot -> pages.after(snapshot, conversation.id(), position, PAGE));
    }
}
