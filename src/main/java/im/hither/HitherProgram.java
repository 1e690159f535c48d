package im.hither;

import im.hither.cli.Program;
import im.hither.cli.WindowLink;
import im.hither.desktop.Profile;
import im.hither.feature.account.AccountCommands;
import im.hither.feature.account.StatusCommand;
import im.hither.feature.account.WaitCommand;
import im.hither.feature.archive.ArchiveCommands;
import im.hither.feature.archive.GapsCommand;
import im.hither.feature.chatlist.ConversationsCommand;
import im.hither.feature.contact.ContactCommands;
import im.hither.feature.edit.CorrectCommand;
import im.hither.feature.edit.RetractCommand;
import im.hither.feature.export.HistoryExportCommand;
import im.hither.feature.marker.ReadCommand;
import im.hither.feature.message.HistoryCommand;
import im.hither.feature.message.SendCommand;
import im.hither.feature.notify.NotifyCommand;
import im.hither.feature.omemo.DevicesCommand;
import im.hither.feature.omemo.EncryptionCommand;
import im.hither.feature.omemo.ReadinessCommand;
import im.hither.feature.omemo.ResetSessionCommand;
import im.hither.feature.presence.PresenceCommand;
import im.hither.feature.reaction.ReactCommand;
import im.hither.feature.reply.ReplyCommand;
import im.hither.feature.retention.HistoryDeleteCommand;
import im.hither.feature.retention.HistoryKeepCommand;
import im.hither.feature.room.RoomCommands;
import im.hither.feature.search.SearchCommand;
import im.hither.feature.trust.CodeCommand;
import im.hither.feature.trust.TrustCommand;
import im.hither.feature.trust.VerifyCommand;
import im.hither.session.wire.SocketWire;
import im.hither.terminal.Console;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/// What the command line runs: the graph over a profile, the features' commands, the window.
final class HitherProgram implements Program<HitherCore> {
    @Override
    public HitherCore open(Profile profile, boolean forOneCommand) {
        var graph =
                new AppGraph(
                        profile,
                        (address, inlet) -> new SocketWire(address.asEntityBareJidOrThrow(), inlet),
                        Clock.systemUTC());
        return new HitherCore(graph, forOneCommand);
    }

    @Override
    public List<Object> commands(Supplier<HitherCore> core, Console console) {
        return List.of(
                new AccountCommands(() -> core.get().graph().accounts(), console),
                new StatusCommand(console),
                new WaitCommand(() -> core.get().graph().accounts(), console),
                new SendCommand(
                        () -> core.get().graph().messages(),
                        (conversation, composing) ->
                                core.get().graph().composer().typing(conversation, composing),
                        conversation ->
                                core.get().graph().encryption().state(conversation).isEncrypted(),
                        conversation -> core.get().graph().encryption().cover(conversation),
                        console),
                new EncryptionCommand(() -> core.get().graph().encryption(), console),
                new DevicesCommand(() -> core.get().graph().encryption(), console),
                new ReadinessCommand(() -> core.get().graph().encryption(), console),
                new ResetSessionCommand(() -> core.get().graph().encryption(), console),
                new TrustCommand(() -> core.get().graph().trust(), console),
                new CodeCommand(() -> core.get().graph().trust(), console),
                new VerifyCommand(() -> core.get().graph().trust(), console),
                history(core, console),
                new SearchCommand(() -> core.get().graph().search(), console),
                new CorrectCommand(
                        id -> core.get().graph().messages().message(id),
                        () -> core.get().graph().edits(),
                        console),
                new RetractCommand(
                        id -> core.get().graph().messages().message(id),
                        () -> core.get().graph().edits(),
                        console),
                new ReactCommand(
                        () -> core.get().graph().messages(),
                        () -> core.get().graph().reactions(),
                        console),
                new ReplyCommand(() -> core.get().graph().messages(), console),
                new ReadCommand(() -> core.get().graph().messages(), console),
                new GapsCommand(() -> core.get().graph().history(), console),
                new ArchiveCommands(() -> core.get().graph().history(), console),
                new ConversationsCommand(
                        () -> core.get().graph().chats(),
                        id -> core.get().graph().encryption().state(id).isEncrypted(),
                        console),
                new NotifyCommand(
                        () -> core.get().graph().chats(),
                        () -> core.get().graph().notes(),
                        () -> core.get().graph().rooms(),
                        console,
                        Clock.systemUTC()),
                new PresenceCommand(() -> core.get().graph().presence(), console),
                new ContactCommands(() -> core.get().graph().contacts(), console),
                new RoomCommands(() -> core.get().graph().rooms(), console));
    }

    /// `history` with what can be done to it.
    private static CommandLine history(Supplier<HitherCore> core, Console console) {
        var shown = new HistoryCommand(() -> core.get().graph().messages(), console);
        return new CommandLine(shown)
                .addSubcommand(
                        new HistoryDeleteCommand(() -> core.get().graph().retention(), console))
                .addSubcommand(
                        new HistoryKeepCommand(() -> core.get().graph().retention(), console))
                .addSubcommand(
                        new HistoryExportCommand(() -> core.get().graph().export(), console));
    }

    @Override
    public void window(Supplier<HitherCore> core, WindowLink link) {
        HitherApp.run(() -> core.get().graph(), link);
    }

    @Override
    public void noWindow(String sentence) {
        NoWindow.show(sentence);
    }
}
