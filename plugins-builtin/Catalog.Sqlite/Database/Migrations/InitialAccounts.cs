namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Users, credentials and the small values of plugins.</summary>
internal static class InitialAccounts
{
    public const string Sql =
        """
        CREATE TABLE account (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            folded_name TEXT NOT NULL,
            password_hash TEXT NOT NULL,
            role TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX account_name ON account (folded_name);

        CREATE TABLE credential (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            account_id INTEGER NOT NULL REFERENCES account (id),
            secret_hash BLOB NOT NULL,
            name TEXT NOT NULL,
            scope TEXT NOT NULL,
            prefix TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            last_used_at INTEGER,
            address TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX credential_secret ON credential (secret_hash);

        CREATE TABLE plugin_value (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            owner TEXT NOT NULL,
            key TEXT NOT NULL,
            value BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX plugin_value_key ON plugin_value (owner, key);
        """;
}
