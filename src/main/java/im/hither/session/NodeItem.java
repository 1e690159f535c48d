package im.hither.session;

/// One item of a node.
///
/// @param payload the element inside as XML, whole with its namespaces; empty where none was told
public record NodeItem(String id, String payload) {}
