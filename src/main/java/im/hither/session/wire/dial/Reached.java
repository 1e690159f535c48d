package im.hither.session.wire.dial;

import im.hither.session.wire.dns.Route;
import java.net.Socket;

/// A connection to one of the places that were searched.
///
/// @param place in words, with the address
public record Reached(Route route, String place, Socket socket) {}
