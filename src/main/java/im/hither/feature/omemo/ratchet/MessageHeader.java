package im.hither.feature.omemo.ratchet;

/// What a message says in clear about its place in the ratchets.
///
/// @param number in its chain, from 0
/// @param previous how many messages the sender's chain before had
/// @param ratchetKey the sender's public key, which names the chain
record MessageHeader(int number, int previous, Bytes ratchetKey) {}
