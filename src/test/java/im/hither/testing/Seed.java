package im.hither.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;

/// What a Prosody knows before its first client connects: entries of archives, messages that wait
/// for somebody, and contacts. A module puts them into the server's own stores, which are in memory
/// then; thousands take a second.
public final class Seed {
    private final List<String> lines = new ArrayList<>();
    private final Map<BareJid, List<BareJid>> rosters = new TreeMap<>();

    /// A message as an archive or the offline store has it.
    ///
    /// @param id the archive's
    public record Entry(
            String id, Instant at, BareJid from, BareJid to, String sentId, String body) {}

    /// In the archive of its owner, who wrote it or got it.
    public Seed archived(BareJid owner, Entry entry) {
        return line("archive", owner, entry);
    }

    /// Archived, and kept for somebody who is not there.
    public Seed waiting(BareJid owner, Entry entry) {
        return archived(owner, entry).line("offline", owner, entry);
    }

    /// Two who see each other's presence, in the list of one of them.
    public Seed contact(BareJid owner, BareJid contact) {
        rosters.computeIfAbsent(owner, _ -> new ArrayList<>()).add(contact);
        return this;
    }

    private Seed line(String store, BareJid owner, Entry entry) {
        var with = entry.from().equals(owner) ? entry.to() : entry.from();
        lines.add(
                String.join(
                        "\t",
                        store,
                        name(owner),
                        entry.id(),
                        Long.toString(entry.at().getEpochSecond()),
                        with,
                        entry.from(),
                        entry.to(),
                        entry.sentId(),
                        entry.body()));
        return this;
    }

    private static String name(BareJid owner) {
        return owner.getLocalpartOrThrow().toString();
    }

    void write(ServerFolder folder) {
        folder.write("seed.tsv", String.join("\n", lines) + "\n");
        folder.write("modules/mod_seed.lua", module(folder));
        rosters.forEach((owner, contacts) ->
                folder.write(
                        "data/%s/roster/%s.dat"
                                .formatted(
                                        LuaText.fileName(owner.getDomain().toString()),
                                        LuaText.fileName(name(owner))),
                        contacts.stream()
                                .map(contact ->
                                        "[%s] = { subscription = \"both\", groups = {} };"
                                                .formatted(LuaText.literal(contact.toString())))
                                .collect(
                                        Collectors.joining(
                                                "\n",
                                                "return { [false] = { version = 1 };\n",
                                                "\n};\n"))));
    }

    /// What the configuration needs beside it.
    static String configuration() {
        return "storage = { archive = \"memory\", offline = \"memory\" }\n";
    }

    private static String module(ServerFolder folder) {
        return """
        local st = require "prosody.util.stanza";
        local stores = { archive = module:open_store("archive", "archive"), offline = module:open_store("offline", "archive") };
        for line in io.lines(%s) do
            local f = {};
            for field in line:gmatch("[^\\t]+") do f[#f + 1] = field; end
            if #f == 9 then
                local own = f[2] .. "@" .. module.host;
                local message = st.message({ type = "chat", from = f[6], to = f[7], id = f[8] }):text_tag("body", f[9]);
                if f[1] == "offline" then
                    message:tag("stanza-id", { xmlns = "urn:xmpp:sid:0", by = own, id = f[3] }):up();
                end
                assert(stores[f[1]]:append(f[2], f[1] == "archive" and f[3] or nil, message, tonumber(f[4]), f[5]));
            end
        end
        """
                .formatted(LuaText.literal(folder.path().resolve("seed.tsv").toString()));
    }
}
