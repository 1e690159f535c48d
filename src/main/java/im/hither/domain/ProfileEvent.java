package im.hither.domain;

/// What happened to the profile as a whole: whether it can be written, how its accounts show up.
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

    /// All accounts show up like this from now on.
    ///
    /// @param status what was chosen
    record OwnPresenceChanged(OwnStatus status, Presence shown) implements ProfileEvent {
        @Override
        public long commit() {
            return 0;
        }
    }
}
