package im.hither.feature.omemo;

import im.hither.storage.Database;

/// The repositories of this feature, and the database they are asked in.
record Tables(
        Database database,
        OwnDeviceRepository owns,
        SessionRepository sessions,
        DeviceRepository devices,
        ReadingRepository readings,
        ChoiceRepository choices,
        NoteRepository notes,
        AnswerRepository answers,
        HabitRepository habits) {
    static Tables over(Database database, KeySafe safe) {
        return new Tables(
                database,
                new OwnDeviceRepository(safe),
                new SessionRepository(safe),
                new DeviceRepository(),
                new ReadingRepository(),
                new ChoiceRepository(),
                new NoteRepository(),
                new AnswerRepository(),
                new HabitRepository());
    }
}
