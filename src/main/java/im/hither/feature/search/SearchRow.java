package im.hither.feature.search;

/// A hit as the list shows it.
///
/// @param first it is the first of its conversation, whose name stands above it
/// @param inConversation how many hits of that conversation the list has
/// @param fromServer the server has found it
public record SearchRow(Hit hit, boolean first, int inConversation, boolean fromServer) {}
