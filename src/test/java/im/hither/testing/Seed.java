package im.hither.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// What a Prosody knows before its first client connects: entries of archives, messages that wait
/// for somebody, and contacts. A module puts them into the server's own stores, which are in memory
/// then; thousands take a second.
public final class Seed {
    static final String MODULE = "seed";

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

    /// In the archive of a room, said by somebody with this nick.
    public Seed said(BareJid room, String nick, Entry entry) {
        return line("muc_log", room, entry, JidCreate.fullFromOrThrowUnchecked(room + "/" + nick));
    }

    /// Two who see each other's presence, in the list of one of them.
    public Seed contact(BareJid owner, BareJid contact) {
        rosters.computeIfAbsent(owner, _ -> new ArrayList<>()).add(contact);
        return this;
    }

    private Seed line(String store, BareJid owner, Entry entry) {
        return line(store, owner, entry, entry.from());
    }

    private Seed line(String store, BareJid owner, Entry entry, Jid from) {
        var with = entry.from().equals(owner) ? entry.to() : entry.from();
        lines.add(
                String.join(
                        "\t",
                        store,
                        owner,
                        entry.id(),
                        Long.toString(entry.at().getEpochSecond()),
                        with,
                        from,
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
        folder.write("modules/mod_%s.lua".formatted(MODULE), module(folder));
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
        return "storage = { archive = \"memory\", offline = \"memory\", muc_log = \"memory\" }\n";
    }

    private static String module(ServerFolder folder) {
        return """
        local st, jid = require "prosody.util.stanza", require "prosody.util.jid";
        local stores = {};
        for line in io.lines(%s) do
            local f = {};
            for field in line:gmatch("[^\\t]+") do f[#f + 1] = field; end
            local name, host = jid.split(f[2]);
            if #f == 9 and host == module.host then
                local room = f[1] == "muc_log";
                local message = st.message({ type = room and "groupchat" or "chat", from = f[6], to = f[7], id = f[8] })
                    :text_tag("body", f[9]);
                if f[1] == "offline" then
                    message:tag("stanza-id", { xmlns = "urn:xmpp:sid:0", by = f[2], id = f[3] }):up();
                end
                stores[f[1]] = stores[f[1]] or module:open_store(f[1], "archive");
                assert(stores[f[1]]:append(name, f[1] ~= "offline" and f[3] or nil, message, tonumber(f[4]),
                    room and "message<groupchat" or f[5]));
            end
        end
        """
                .formatted(LuaText.literal(folder.path().resolve("seed.tsv").toString()));
    }
}
