package im.hither.feature.room;

import im.hither.domain.NotifyLevel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/// Which messages of a room call us, among what programs keep with its bookmark (XEP-0492 0.2.0).
final class NotifyProtocol {
    private static final String NAMESPACE = "urn:xmpp:notification-settings:1";
    private static final String CATEGORY = "identity-category";
    private static final String TYPE = "identity-type";

    private NotifyProtocol() {}

    /// The level that is meant for a program like this one; empty where there is none.
    static Optional<NotifyLevel> level(String extensions) {
        var all = BookmarkProtocol.parsed(extensions).map(NotifyProtocol::settings);
        return all.flatMap(settings ->
                first(settings, NotifyProtocol::isOurs)
                        .or(() -> first(settings, NotifyProtocol::isForClients))
                        .or(() -> first(settings, NotifyProtocol::isForAll)));
    }

    private static Optional<NotifyLevel> first(
            List<StandardExtensionElement> settings, Predicate<StandardExtensionElement> which) {
        return settings.stream().filter(which).flatMap(each -> level(each).stream()).findFirst();
    }

    /// The same extensions with this level, all else as it was: what others keep there, what is
    /// meant for other programs, and finer settings inside of what is replaced.
    static String with(Optional<String> extensions, NotifyLevel level) {
        var held = extensions.flatMap(BookmarkProtocol::parsed);
        var settings = held.map(NotifyProtocol::settings).orElse(List.of());
        var notify = StandardExtensionElement.builder("notify", NAMESPACE);
        settings.stream()
                .filter(each -> !isForAll(each) && !isOurs(each))
                .forEach(notify::addElement);
        notify.addElement(setting(level, finer(settings, NotifyProtocol::isForAll)));
        if (settings.stream().anyMatch(NotifyProtocol::isForClients)) {
            notify.addElement(ours(level, finer(settings, NotifyProtocol::isOurs)));
        }
        var all = StandardExtensionElement.builder("extensions", BookmarkProtocol.NODE);
        held.map(StandardExtensionElement::getElements).stream()
                .flatMap(List::stream)
                .filter(each -> !isNotify(each))
                .forEach(all::addElement);
        return all.addElement(notify.build()).build().toXML(XmlEnvironment.EMPTY).toString();
    }

    private static List<StandardExtensionElement> finer(
            List<StandardExtensionElement> settings, Predicate<StandardExtensionElement> which) {
        return settings.stream()
                .filter(which)
                .flatMap(each -> each.getElements().stream())
                .toList();
    }

    private static StandardExtensionElement setting(
            NotifyLevel level, List<StandardExtensionElement> finer) {
        var setting = StandardExtensionElement.builder(name(level), NAMESPACE);
        finer.forEach(setting::addElement);
        return setting.build();
    }

    private static StandardExtensionElement ours(
            NotifyLevel level, List<StandardExtensionElement> finer) {
        var setting =
                StandardExtensionElement.builder(name(level), NAMESPACE)
                        .addAttribute(CATEGORY, "client")
                        .addAttribute(TYPE, "pc");
        finer.forEach(setting::addElement);
        return setting.build();
    }

    private static List<StandardExtensionElement> settings(StandardExtensionElement extensions) {
        return extensions.getElements().stream()
                .filter(each -> isNotify(each))
                .flatMap(each -> each.getElements().stream())
                .toList();
    }

    private static boolean isNotify(StandardExtensionElement each) {
        return each.getElementName().equals("notify") && each.getNamespace().equals(NAMESPACE);
    }

    private static boolean isOurs(StandardExtensionElement each) {
        return "client".equals(each.getAttributeValue(CATEGORY))
                && "pc".equals(each.getAttributeValue(TYPE));
    }

    private static boolean isForClients(StandardExtensionElement each) {
        return "client".equals(each.getAttributeValue(CATEGORY))
                && each.getAttributeValue(TYPE) == null;
    }

    private static boolean isForAll(StandardExtensionElement each) {
        return each.getAttributeValue(CATEGORY) == null && each.getAttributeValue(TYPE) == null;
    }

    private static String name(NotifyLevel level) {
        return switch (level) {
            case ALWAYS -> "always";
            case ON_MENTION -> "on-mention";
            case NEVER -> "never";
        };
    }

    private static Optional<NotifyLevel> level(StandardExtensionElement each) {
        return Stream.of(NotifyLevel.values())
                .filter(level -> name(level).equals(each.getElementName()))
                .findFirst();
    }
}
