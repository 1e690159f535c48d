package im.hither.architecture.planted.shell;

import im.hither.architecture.planted.cli.Argument;

/// An arrow between neighbours.
public record ShellKnowsCli(Argument known) {}
