namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Imports and jobs. State 0 is queued, 1 is running.</summary>
internal static class InitialWork
{
    public const string Sql =
        """
        CREATE TABLE import_item (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            import_id INTEGER NOT NULL,
            item_key TEXT NOT NULL,
            name TEXT NOT NULL,
            outcome INTEGER NOT NULL,
            picture_id INTEGER REFERENCES picture (id),
            bytes INTEGER NOT NULL,
            refusal_code TEXT,
            refusal_reason TEXT,
            refusal_cure TEXT
        ) STRICT;
        CREATE UNIQUE INDEX import_item_key ON import_item (import_id, item_key);
        CREATE INDEX import_item_outcome ON import_item (import_id, outcome, id);

        CREATE TABLE job (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            payload TEXT NOT NULL,
            state INTEGER NOT NULL,
            priority INTEGER NOT NULL,
            unique_key TEXT,
            owner TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            max_attempts INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            started_at INTEGER,
            finished_at INTEGER,
            not_before INTEGER,
            worker TEXT,
            lease_until INTEGER,
            requested INTEGER,
            progress_done INTEGER NOT NULL,
            progress_total INTEGER,
            progress_unit TEXT NOT NULL,
            progress_message TEXT,
            checkpoint TEXT,
            error_code TEXT,
            error_reason TEXT,
            error_cure TEXT
        ) STRICT;
        CREATE INDEX job_next ON job (state, priority, id);
        CREATE INDEX job_unique ON job (unique_key) WHERE unique_key IS NOT NULL AND state = 0;
        """;
}
