package im.hither.feature.settings;

/// What the settings are sorted by, in the order they are listed.
public enum SettingsGroup {
    LOOK,
    STATUS,
    NOTES,
    TALK,
    ENCRYPTION,
    HISTORY,
    KEYS,
    PROGRAM
}
