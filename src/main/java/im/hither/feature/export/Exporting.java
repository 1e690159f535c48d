package im.hither.feature.export;

import im.hither.domain.ConversationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Writes messages into a file. Waits until it is done.
public interface Exporting {
    /// Writes one conversation, or all, oldest message first; how many messages that were. A file
    /// of that name is replaced once the new one is whole.
    ///
    /// @throws IOException when it cannot be written
    int export(Optional<ConversationId> only, Sheet sheet, Path file) throws IOException;
}
