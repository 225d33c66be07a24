namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>A line for each change of a picture, written by triggers so that no statement can forget it.</summary>
/// <remarks>
/// The numbers grow in the order of commits, since there is one writer. The last 500,000 lines are kept: who is further behind reads everything anyway,
/// in less time. The stamp is made by chance, so that two histories that part, as after a backup was brought back, cannot be taken for one.
/// </remarks>
internal static class Changes
{
    public const string Sql =
        """
        ALTER TABLE picture ADD COLUMN has_prompt INTEGER NOT NULL DEFAULT 0;
        UPDATE picture SET has_prompt = 1 WHERE id IN (SELECT picture_id FROM picture_prompt WHERE prompt IS NOT NULL);

        CREATE TABLE catalog_history (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL
        ) STRICT;
        INSERT INTO catalog_history (id, name) VALUES (1, lower(hex(randomblob(16))));

        CREATE TABLE picture_change (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            picture_id INTEGER NOT NULL,
            stamp INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER picture_added AFTER INSERT ON picture BEGIN
            INSERT INTO picture_change (picture_id, stamp) VALUES (NEW.id, random());
        END;
        CREATE TRIGGER picture_changed AFTER UPDATE OF revision ON picture BEGIN
            INSERT INTO picture_change (picture_id, stamp) VALUES (NEW.id, random());
        END;
        CREATE TRIGGER picture_removed AFTER DELETE ON picture BEGIN
            INSERT INTO picture_change (picture_id, stamp) VALUES (OLD.id, random());
        END;
        CREATE TRIGGER picture_change_forgotten AFTER INSERT ON picture_change WHEN NEW.id % 1000 = 0 BEGIN
            DELETE FROM picture_change WHERE id <= NEW.id - 500000;
        END;
        """;
}
