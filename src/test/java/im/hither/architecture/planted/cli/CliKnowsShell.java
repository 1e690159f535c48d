package im.hither.architecture.planted.cli;

import im.hither.architecture.planted.shell.Frame;

/// An arrow between neighbours.
public record CliKnowsShell(Frame known) {}
