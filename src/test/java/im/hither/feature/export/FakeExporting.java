package im.hither.feature.export;

import im.hither.domain.ConversationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers what was to be written.
public final class FakeExporting implements Exporting {
    public final List<String> exported = new ArrayList<>();
    public boolean full;

    @Override
    public int export(Optional<ConversationId> only, Sheet sheet, Path file) throws IOException {
        if (full) throw new IOException("no room");
        exported.add(only + " " + sheet.getClass().getSimpleName() + " " + file);
        return 12;
    }
}
