namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>What captioners say, and which of them wrote a description.</summary>
internal static class Captions
{
    public const string Sql =
        """
        ALTER TABLE picture ADD COLUMN description_source_id INTEGER REFERENCES source (id);

        CREATE TABLE picture_caption (
            picture_id INTEGER NOT NULL REFERENCES picture (id),
            source_id INTEGER NOT NULL REFERENCES source (id),
            text TEXT NOT NULL,
            PRIMARY KEY (picture_id, source_id)
        ) STRICT, WITHOUT ROWID;
        """;
}
