/// Where an account's server may listen: SRV records of both kinds merged (RFC 6120 §3.2,
/// XEP-0368), or what the user gave.
///
/// In: [Routes]. Out: [Route]s in the order in which they are tried, and the addresses of a host
/// ([AddressLookup]). DNS is not believed beyond that: whoever answers there has to show a
/// certificate for the account's domain. Through a proxy none of this is asked.
///
/// Not here: connecting (`dial`).
@NullMarked
package im.hither.session.wire.dns;

import org.jspecify.annotations.NullMarked;
