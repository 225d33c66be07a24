namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>What pictures were made of, and the stacks in which they lie.</summary>
/// <remarks>
/// Neither stack nor source refers to a row: the picture that began a stack, or that another was made of, may go for good while the others stay.
/// Nothing here asks for the pictures of a stack, so there is no index over them; the library's own one in memory answers that.
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
