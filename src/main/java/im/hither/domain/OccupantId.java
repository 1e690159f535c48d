package im.hither.domain;

/// The id that a room gives somebody in it, the same under every nick and after every return
/// (XEP-0421); only where the room announces that it gives them.
public record OccupantId(String value) {}
