-- The demo's own Prosody: loopback only, ports that the system chooses, no way to other servers.
-- What lies in the environment is set by packaging/demo/demo.sh.

run_as_root = true
daemonize = false
data_path = ENV_HITHER_DEMO .. "/server"
pidfile = ENV_HITHER_DEMO .. "/server/prosody.pid"
plugin_paths = { ENV_HITHER_DEMO_SCRIPTS }
log = { { levels = { min = "info" }, to = "console" } }
certificates = ENV_HITHER_DEMO

interfaces = { "127.0.0.1" }
c2s_ports = { }
c2s_direct_tls_ports = { 0 }
ssl = {
    certificate = ENV_HITHER_DEMO .. "/certificate.pem",
    key = ENV_HITHER_DEMO .. "/certificate.key"
}

modules_enabled = {
    "roster", "saslauth", "tls", "disco", "carbons", "pep", "mam", "smacks", "csi_simple", "blocklist",
    "offline", "ping", "sasl2", "sasl2_bind2", "sasl2_sm", "sasl2_fast", "demo"
}
modules_disabled = { "s2s" }
authentication = "internal_hashed"
default_archive_policy = true
archive_expires_after = "never"

VirtualHost "capulet.example"
VirtualHost "montague.example"
VirtualHost "verona.example"
VirtualHost "najd.example"

Component "rooms.capulet.example" "muc"
    modules_enabled = { "muc_mam", "muc_moderation" }
