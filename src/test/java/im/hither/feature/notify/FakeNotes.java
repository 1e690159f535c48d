package im.hither.feature.notify;

/// The choice about notes, in memory.
public final class FakeNotes implements Notes {
    public NotifyChoice kept = NotifyChoice.USUAL;

    @Override
    public NotifyChoice choice() {
        return kept;
    }

    @Override
    public void keep(NotifyChoice choice) {
        kept = choice;
    }
}
