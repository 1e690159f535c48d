package im.hither.architecture.planted.feature.receipt;

import im.hither.architecture.planted.feature.chatlist.Entry;

/// A pair of features that is not listed.
public record KnowsTheList(Entry known) {}
