package im.hither.feature.marker;

import im.hither.concurrent.SerialThread;
import im.hither.domain.ConversationId;
import im.hither.storage.Database;

/// What the user chose about telling others what was seen.
public final class MarkerService implements Marking {
    private final Database database;
    private final SerialThread application;
    private final MarkerRepository markers;

    public MarkerService(Database database, SerialThread application, MarkerRepository markers) {
        this.database = database;
        this.application = application;
        this.markers = markers;
    }

    @Override
    public boolean told() {
        return database.read(markers::told);
    }

    @Override
    public void tell(boolean told) {
        application.submit(() ->
                database.write(tx -> {
                    markers.tell(tx, told);
                    return told;
                }));
    }

    @Override
    public boolean told(ConversationId conversation) {
        return database.read(snapshot -> markers.told(snapshot, conversation));
    }

    @Override
    public void tell(ConversationId conversation, boolean told) {
        application.submit(() ->
                database.write(tx -> {
                    markers.tell(tx, conversation, told);
                    return told;
                }));
    }
}
