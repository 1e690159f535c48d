package im.hither.session.wire.dns;

import im.hither.concurrent.NamedPool;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/// SRV records from the name servers that the computer is set up with, through the JDK's own DNS
/// client (module `jdk.naming.dns`). It reads the system's settings in native code, so it runs in a
/// pool and the caller waits.
public final class SystemLookup implements ServiceLookup {
    private static final System.Logger LOG = System.getLogger(SystemLookup.class.getName());
    private static final String FIRST_WAIT_MILLIS = "1500";
    private static final String TRIES = "2"; // each waits twice as long as the one before

    /// The name servers of the computer.
    private static final String ITS_OWN = "dns:";

    private final NamedPool pool;
    private final String servers;

    public SystemLookup(NamedPool pool) {
        this(pool, ITS_OWN);
    }

    /// @param servers as a URL of JNDI's DNS provider
    SystemLookup(NamedPool pool, String servers) {
        this.pool = pool;
        this.servers = servers;
    }

    @Override
    public List<ServiceRecord> records(String name) {
        return pool.call(() -> lookUp(name));
    }

    @SuppressWarnings(
            "BanJNDI") // the name is always one of DNS, whose provider deserialises nothing
    private List<ServiceRecord> lookUp(String name) {
        try {
            var context = new InitialDirContext(environment());
            try {
                var attribute = context.getAttributes(name, new String[] {"SRV"}).get("SRV");
                return attribute == null ? List.of() : records(attribute);
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException e) {
            LOG.log(Level.INFO, "SRV records could not be looked up", e);
            return List.of();
        }
    }

    // the type is JNDI's
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, servers);
        environment.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        return environment;
    }

    private static List<ServiceRecord> records(Attribute attribute) throws NamingException {
        var records = new ArrayList<ServiceRecord>();
        var values = attribute.getAll();
        while (values.hasMore()) records.add(read(values.next().toString()));
        return records;
    }

    /// Reads `priority weight port target.`.
    static ServiceRecord read(String text) {
        var parts = text.split(" ", 4);
        var target =
                parts[3].endsWith(".") ? parts[3].substring(0, parts[3].length() - 1) : parts[3];
        return new ServiceRecord(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                target);
    }
}
