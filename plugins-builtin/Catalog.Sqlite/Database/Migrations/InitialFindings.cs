namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Tags, scores, and the operations that people can undo.</summary>
internal static class InitialFindings
{
    public const string Sql =
        """
        CREATE TABLE tag (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX tag_name ON tag (name);

        CREATE TABLE picture_tag (
            picture_id INTEGER NOT NULL REFERENCES picture (id),
            tag_id INTEGER NOT NULL REFERENCES tag (id),
            source_id INTEGER NOT NULL REFERENCES source (id),
            confidence REAL NOT NULL,
            rejected INTEGER NOT NULL,
            PRIMARY KEY (picture_id, tag_id, source_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE score_column (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX score_column_name ON score_column (name);

        CREATE TABLE picture_column (
            picture_id INTEGER NOT NULL REFERENCES picture (id),
            column_id INTEGER NOT NULL REFERENCES score_column (id),
            source_id INTEGER NOT NULL REFERENCES source (id),
            value REAL NOT NULL,
            PRIMARY KEY (picture_id, column_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE engine_seen (
            source_id INTEGER NOT NULL REFERENCES source (id),
            picture_id INTEGER NOT NULL REFERENCES picture (id),
            version INTEGER NOT NULL,
            refusal_code TEXT,
            refusal_reason TEXT,
            refusal_cure TEXT,
            PRIMARY KEY (source_id, picture_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE operation (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            made_at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            undone INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE operation_item (
            operation_id INTEGER NOT NULL REFERENCES operation (id),
            picture_id INTEGER NOT NULL REFERENCES picture (id),
            before TEXT NOT NULL,
            PRIMARY KEY (operation_id, picture_id)
        ) STRICT, WITHOUT ROWID;
        """;
}
