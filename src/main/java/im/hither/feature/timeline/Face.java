package im.hither.feature.timeline;

import im.hither.domain.Marker;

/// Somebody whose marker stands at a message.
///
/// @param colourOf what the reader's colour comes from, as at what they write themselves
record Face(Marker marker, String colourOf) {}
