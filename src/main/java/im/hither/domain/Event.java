package im.hither.domain;

/// Something that happened and is stored; `commit` is the number of the transaction that stored it,
/// 0 where nothing had to be stored.
public sealed interface Event
        permits AccountEvent, ProfileEvent, RoomEvent, RosterEvent, TimelineEvent {
    long commit();
}
