package im.hither.desktop;

import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.util.List;

/// Why a profile cannot be used, as a sentence that says what happened and what to do: its key in
/// resources/i18n and what has to be filled in.
public record ProfileProblem(String key, List<String> arguments) {
    /// The folder could not be prepared, locked or read.
    public static ProfileProblem of(Profile profile, IOException failure) {
        return failure instanceof ProfileRefused refused
                ? new ProfileProblem(
                        key(refused.reason()),
                        List.of(profile.folder().toString(), refused.owner()))
                : of(profile, StorageFailure.of(failure));
    }

    /// The database in it did not do what it was asked.
    public static ProfileProblem of(Profile profile, StorageFailure failure) {
        var key =
                switch (failure) {
                    case StorageFailure.DiskFull _ -> "profile.diskFull";
                    case StorageFailure.Newer _ -> "profile.newer";
                    case StorageFailure.NotWritable _, StorageFailure.Damaged _ ->
                            "profile.unreadable";
                    case StorageFailure.Closed _, StorageFailure.Other _ -> "profile.broken";
                };
        return new ProfileProblem(key, List.of(profile.folder().toString()));
    }

    private static String key(ProfileRefused.Reason reason) {
        return switch (reason) {
            case NOT_WRITABLE -> "profile.notWritable";
            case FOREIGN -> "profile.foreign";
            case OPEN_TO_OTHERS -> "profile.openToOthers";
            case NOT_A_FOLDER -> "profile.notAFolder";
        };
    }
}
