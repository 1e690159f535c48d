package im.hither.session.wire;

import java.time.Duration;

/// How long the wire waits for what.
///
/// @param connect for a TCP connection, per address
/// @param answer for each answer during the handshake and sign-in
/// @param idle without a byte from the server before it is asked for one
/// @param silence after that, before the link counts as dead
/// @param goodbye for the server's end of the stream
record Patience(
        Duration connect, Duration answer, Duration idle, Duration silence, Duration goodbye) {
    static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5));
}
