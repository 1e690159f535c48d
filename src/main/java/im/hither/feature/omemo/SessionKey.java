package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Dialect;

/// With whom, and in which dialect, ratchets turn.
record SessionKey(DeviceAddress with, Dialect dialect) {}
