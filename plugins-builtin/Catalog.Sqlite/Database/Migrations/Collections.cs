namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Sets, projects and people.</summary>
/// <remarks>
/// Who lies in them is kept by picture, as tags are, so that reading many pictures reads one stretch of the table. The key of a name is made by the program:
/// SQLite knows upper and lower case of English letters only. A cover refers to no row, since it may go for good, or leave, while the collection stays.
/// What is put into a collection goes there with its stack, which is why there is an index over stacks now; pictures in no stack are not in it.
/// </remarks>
internal static class Collections
{
    public const string Sql =
        """
        CREATE TABLE collection (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            description TEXT,
            icon TEXT,
            colour TEXT,
            locked INTEGER NOT NULL,
            cover_id INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX collection_name ON collection (kind, name_key);

        CREATE TABLE collection_picture (
            picture_id INTEGER NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
            collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
            PRIMARY KEY (picture_id, collection_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX collection_picture_collection ON collection_picture (collection_id);

        CREATE TABLE collection_project (
            collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
            project_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
            PRIMARY KEY (collection_id, project_id)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX picture_stack ON picture (stack_id) WHERE stack_id IS NOT NULL;
        """;
}
