package im.hither.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What [ProsodyServer] writes for Prosody to read.
record ProsodyConfiguration(
        ProsodyServer.Options options, Path folder, int startTlsPort, int directTlsPort) {
    private static final List<String> USUAL =
            List.of(
                    "roster",
                    "saslauth",
                    "tls",
                    "disco",
                    "carbons",
                    "pep",
                    "mam",
                    "smacks",
                    "csi_simple",
                    "blocklist",
                    "vcard4",
                    "vcard_legacy",
                    "offline",
                    "ping",
                    "bookmarks",
                    "sasl2",
                    "sasl2_bind2",
                    "sasl2_sm",
                    "sasl2_fast");

    String text() {
        return """
        run_as_root = true
        daemonize = false
        data_path = %s
        pidfile = %s
        plugin_paths = { %s }
        certificates = %s
        log = { { levels = { min = "debug" }, to = "console" } }
        interfaces = { %s }
        c2s_ports = { %d }
        c2s_direct_tls_ports = { %d }
        modules_enabled = { %s }
        modules_disabled = { %s }
        -- keeps what every mechanism can be made from: SCRAM-SHA-1 and -256, with and without channel binding, PLAIN
        authentication = "internal_plain"
        default_archive_policy = true
        archive_expires_after = "never"
        storage_archive_item_limit = 1000000
        ssl = { certificate = %s, key = %s }
        %s
        VirtualHost %s
        Component %s "muc"
            muc_log_expires_after = "never"
            modules_enabled = { %s }
        """
                .formatted(
                        path("data"),
                        path("prosody.pid"),
                        path("modules"),
                        path("."),
                        LuaText.literal(LoopbackPorts.HOST),
                        startTlsPort,
                        directTlsPort,
                        list(modules()),
                        list(notLoaded()),
                        LuaText.literal(options.certificate().certificate().toString()),
                        LuaText.literal(options.certificate().key().toString()),
                        options.configuration(),
                        LuaText.literal(options.domain()),
                        LuaText.literal("rooms." + options.domain()),
                        list(roomModules()));
    }

    /// A module that ends the server when the process that started it is gone.
    static String parentModule() {
        return """
        module:set_global();
        module:add_timer(1, function ()
            local parent = io.open("/proc/%d/stat");
            if not parent then os.exit(1); end
            parent:close();
            return 1;
        end);
        """
                .formatted(ProcessHandle.current().pid());
    }

    private List<String> roomModules() {
        return options.extraModules().contains(Seed.MODULE)
                ? List.of("muc_mam", "muc_moderation", Seed.MODULE)
                : List.of("muc_mam", "muc_moderation");
    }

    private List<String> modules() {
        var modules = new ArrayList<>(USUAL);
        modules.add("parent");
        modules.addAll(options.extraModules());
        modules.removeAll(options.disabledModules());
        return modules;
    }

    // some are loaded without being named
    private List<String> notLoaded() {
        var modules = new ArrayList<>(options.disabledModules());
        modules.add("s2s");
        return modules;
    }

    private String path(String name) {
        return LuaText.literal(folder.resolve(name).normalize().toString());
    }

    private static String list(Collection<String> names) {
        return names.stream().map(LuaText::literal).collect(Collectors.joining(", "));
    }
}
