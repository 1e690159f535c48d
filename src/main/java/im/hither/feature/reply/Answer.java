package im.hither.feature.reply;

import im.hither.feature.message.Reference;
import java.util.Optional;

/// What a message answers.
///
/// @param author the bare address that wrote that, where it was told
/// @param fallback what the answer quotes of it itself
record Answer(Reference about, Optional<String> author, String fallback) {}
