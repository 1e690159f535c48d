package im.hither.architecture.planted.feature.message;

import java.util.prefs.Preferences;

/// Something remembered outside the profile.
public record RemembersInPreferences(Preferences preferences) {}
