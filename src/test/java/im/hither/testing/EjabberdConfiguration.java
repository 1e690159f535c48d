package im.hither.testing;

import java.nio.file.Path;
import java.util.Optional;

/// What [EjabberdServer] writes for ejabberd to read.
///
/// @param clientAuthority a PEM file; whom it signed may sign in by that alone
record EjabberdConfiguration(
        String domain,
        ServerCertificate certificate,
        int startTlsPort,
        int directTlsPort,
        int commandPort,
        Optional<Path> clientAuthority) {
    String text() {
        return """
        hosts: ["%1$s"]
        certfiles: ["%2$s", "%3$s"]
        acme: {auto: false}
        loglevel: info
        auth_method: internal
        # keeps what every mechanism can be made from
        auth_password_format: plain
        disable_sasl_mechanisms: [X-OAUTH2]
        listen:
          - {ip: "%4$s", port: %5$d, module: ejabberd_c2s, starttls: true, starttls_required: true%8$s}
          - {ip: "%4$s", port: %6$d, module: ejabberd_c2s, tls: true%8$s}
          - {ip: "%4$s", port: %7$d, module: ejabberd_http, request_handlers: {/api: mod_http_api}}
        api_permissions:
          tests: {from: [mod_http_api], who: all, what: [register]}
        modules:
          mod_auth_fast: {}
          mod_blocking: {}
          mod_caps: {}
          mod_carboncopy: {}
          mod_client_state: {}
          mod_disco: {}
          mod_http_api: {}
          mod_mam: {default: always}
          mod_muc: {host: "rooms.@HOST@", default_room_options: {mam: true}}
          mod_offline: {}
          mod_ping: {}
          mod_privacy: {}
          mod_private: {}
          mod_pubsub: {plugins: [flat, pep]}
          mod_roster: {versioning: true}
          mod_stream_mgmt: {}
          mod_vcard: {}
          mod_vcard_xupdate: {}
        """
                .formatted(
                        domain,
                        certificate.certificate(),
                        certificate.key(),
                        LoopbackPorts.HOST,
                        startTlsPort,
                        directTlsPort,
                        commandPort,
                        clientAuthority
                                .map(", tls_verify: true, cafile: \"%s\""::formatted)
                                .orElse(""));
    }

    /// Erlang that ends the server when the process that started it is gone.
    static String parentWatch() {
        return """
        spawn(fun Watch() -> timer:sleep(1000), \
        case filelib:is_dir("/proc/%d") of true -> Watch(); false -> init:stop() end end).\
        """
                .formatted(ProcessHandle.current().pid());
    }
}
