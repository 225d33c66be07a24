namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Pictures and the full-text index over them.</summary>
/// <remarks>
/// Long texts stand last in the row or in tables of their own. The index keeps no text of its own (<c>content=''</c>): a row of it is made anew from
/// the tables, in the transaction that changes them. Prefix indexes make "as you type" a look-up; one for single letters would be the size of the text.
/// </remarks>
internal static class InitialPictures
{
    public const string Sql =
        """
        CREATE TABLE source (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX source_name ON source (name);
        INSERT INTO source (id, name) VALUES (1, 'person'), (2, 'file');

        CREATE TABLE picture (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            hash BLOB NOT NULL,
            name TEXT NOT NULL,
            storage_key TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            format TEXT NOT NULL,
            media_type TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            frames INTEGER NOT NULL,
            has_alpha INTEGER NOT NULL,
            imported_at INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            stars INTEGER NOT NULL,
            score REAL,
            score_source_id INTEGER REFERENCES source (id),
            trashed_at INTEGER,
            origin TEXT NOT NULL,
            folder TEXT NOT NULL,
            thumb_hash BLOB,
            perceptual_hash BLOB,
            taken_at INTEGER,
            taken_offset INTEGER,
            taken_is_local INTEGER NOT NULL,
            taken_is_file_date INTEGER NOT NULL,
            camera TEXT,
            lens TEXT,
            exposure_seconds REAL,
            aperture REAL,
            iso INTEGER,
            focal_length REAL,
            latitude REAL,
            longitude REAL,
            altitude REAL,
            rating INTEGER,
            software TEXT,
            generator TEXT,
            model TEXT,
            sampler TEXT,
            seed INTEGER,
            has_workflow INTEGER NOT NULL,
            description TEXT,
            extras TEXT
        ) STRICT;
        CREATE UNIQUE INDEX picture_hash ON picture (hash);
        CREATE INDEX picture_imported ON picture (imported_at);
        CREATE INDEX picture_taken ON picture (taken_at);
        CREATE INDEX picture_name ON picture (name);
        CREATE INDEX picture_bytes ON picture (bytes);
        CREATE INDEX picture_stars ON picture (stars);
        CREATE INDEX picture_score ON picture (score);
        CREATE INDEX picture_trashed ON picture (trashed_at) WHERE trashed_at IS NOT NULL;

        CREATE TABLE picture_prompt (
            picture_id INTEGER NOT NULL PRIMARY KEY REFERENCES picture (id),
            prompt TEXT,
            negative TEXT
        ) STRICT;

        CREATE TABLE picture_metadata (
            picture_id INTEGER NOT NULL PRIMARY KEY REFERENCES picture (id),
            encoding INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;

        CREATE VIRTUAL TABLE picture_text USING fts5 (
            name, description, prompt, negative, tags,
            content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        """;
}
