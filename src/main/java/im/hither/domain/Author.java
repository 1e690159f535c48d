package im.hither.domain;

/// Who said or saw something, for showing.
///
/// @param name the address in a chat, the nick in a room
/// @param own it is us, on any of our devices
public record Author(AuthorKey key, String name, boolean own) {}
