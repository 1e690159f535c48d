package im.hither.session.wire;

import im.hither.session.wire.ack.InboundCount;
import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.stream.XmlStream;

/// What the two threads of a stream share.
record StreamParts(
        XmlStream xml,
        WireConnection connection,
        OutgoingQueue queue,
        InboundCount count,
        Confirmation confirmation,
        LinkWatch watch) {}
