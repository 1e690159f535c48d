package im.hither.session.wire;

import java.time.Duration;

/// How long the wire waits for what.
///
/// @param connect for a TCP connection, per address
/// @param answer for each answer during the handshake and sign-in
/// @param idle without a byte from the server before it is asked for one
/// @param unconfirmed after a stanza was written, before the server is asked once more
/// @param silence after it was asked, before the link counts as dead
/// @param probe the same, where there is reason to doubt the link
/// @param stuck for one write that the server does not take while it says other things
/// @param goodbye for the server's end of the stream
record Patience(
        Duration connect,
        Duration answer,
        Duration idle,
        Duration unconfirmed,
        Duration silence,
        Duration probe,
        Duration stuck,
        Duration goodbye) {
    static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(3),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(5));
}
