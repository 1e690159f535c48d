package im.hither.architecture.planted.feature.message;

import java.sql.PreparedStatement;

/// A repository that goes past storage.
public record StatementRepository(PreparedStatement statement) {}
