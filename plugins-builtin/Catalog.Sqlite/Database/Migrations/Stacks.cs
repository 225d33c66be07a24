namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>What pictures were made of, and the stacks in which they lie.</summary>
/// <remarks>
/// Neither stack nor source refers to a row: the picture that began a stack, or that another was made of, may go for good while the others stay.
/// Nothing here asked for the pictures of a stack, so there was no index over them until there were collections.
/// </remarks>
internal static class Stacks
{
    public const string Sql =
        """
        ALTER TABLE picture ADD COLUMN stack_id INTEGER;
        ALTER TABLE picture ADD COLUMN source_id INTEGER;

        CREATE TABLE picture_recipe (
            picture_id INTEGER NOT NULL PRIMARY KEY REFERENCES picture (id),
            recipe TEXT NOT NULL
        ) STRICT;
        """;
}
