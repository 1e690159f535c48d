package im.hither.architecture.planted.session;

import im.hither.architecture.planted.text.Text;

/// An arrow that points up.
public record SessionKnowsText(Text known) {}
