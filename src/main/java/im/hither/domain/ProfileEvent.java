package im.hither.domain;

/// What happened to the profile as a whole: whether it can be written.
public sealed interface ProfileEvent extends Event {
    /// Nothing can be stored until room is made; what came in waits at the server.
    record StorageTroubled(StorageProblem problem) implements ProfileEvent {
        @Override
        public long commit() {
            return 0;
        }
    }

    /// Storing works again.
    record StorageRecovered(long commit) implements ProfileEvent {}
}
