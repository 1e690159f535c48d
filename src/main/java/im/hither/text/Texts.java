package im.hither.text;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The texts a user sees, in one language. The part of a key before its first dot names the file
/// under resources/i18n; `{0}`, `{1}` in a text stand for the arguments, and nothing else in it is
/// special.
public final class Texts {
    private static final ResourceBundle.Control ENGLISH_WHERE_MISSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this.locale = locale;
    }

    /// In the language the system is set to.
    public static Texts ofSystem() {
        return new Texts(Locale.getDefault(Locale.Category.DISPLAY));
    }

    public Locale locale() {
        return locale;
    }

    /// The text under a key, with its arguments filled in.
    ///
    /// @throws java.util.MissingResourceException when not even English has it
    public String text(String key, Object... arguments) {
        return fill(bundle(key).getString(key), arguments);
    }

    /// The text for a number of things: under `key.one` or `key.other`, the number being `{0}` and
    /// the arguments following it. English and German need no more forms.
    public String count(String key, long number, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = NumberFormat.getIntegerInstance(locale).format(number);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(key + (number == 1 ? ".one" : ".other"), all);
    }

    private ResourceBundle bundle(String key) {
        var dot = key.indexOf('.');
        var file = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(
                file,
                name -> ResourceBundle.getBundle("i18n." + name, locale, ENGLISH_WHERE_MISSING));
    }

    private static String fill(String pattern, Object[] arguments) {
        if (arguments.length == 0) return pattern;
        var filled = new StringBuilder();
        var from = 0;
        for (int open; (open = pattern.indexOf('{', from)) >= 0; ) {
            var close = pattern.indexOf('}', open);
            if (close < 0) break;
            filled.append(pattern, from, open)
                    .append(argument(pattern.substring(open + 1, close), arguments));
            from = close + 1;
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private static String argument(String place, Object[] arguments) {
        return String.valueOf(arguments[Integer.parseInt(place)]);
    }
}
