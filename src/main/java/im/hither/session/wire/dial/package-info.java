/// Getting a TCP connection to one of the places where a server may listen, as fast as the network
/// allows and without waiting for what is broken (RFC 8305, XEP-0495 0.1.0).
///
/// [Dialler#search] asks for the addresses of every host, IPv6 and IPv4 at the same time, and a
/// [Race] tries them: families in turn, in the order of the routes, the next one when the last has
/// failed or has not answered for a quarter of a second; but none of a lower priority before the
/// higher ones are exhausted. The first that connects wins; where the server there turns out to be
/// the wrong one, the race goes on. What failed is kept, to be told.
///
/// Through a proxy ([Socks5Tunnel] RFC 1928 and 1929, [ConnectTunnel] RFC 9110 §9.3.6 and RFC 7617)
/// names go as they are: nothing is looked up here but the proxy itself. One that does not take the
/// user name and the password is not asked twice. A name under `.onion` is never looked up (RFC
/// 7686).
///
/// Not here: where the places come from (`dns`), encryption (`tls`).
@NullMarked
package im.hither.session.wire.dial;

import org.jspecify.annotations.NullMarked;
