using Microsoft.Data.Sqlite;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>How the file is made and how connections to it are set up.</summary>
internal static class DatabaseFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the file for its owner only: it holds password hashes. SQLite gives its side files the same mode.</summary>
    public static void Prepare(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (new FileStream(path, options))
        {
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    // FULL: a commit that returned survives a power cut. The log is folded in at 16 MB, or when nothing is written for a while.
    // The page size counts only before the first table; in 8 KiB a picture's row and its tags stay on one page.
    public static SqliteConnection OpenWriter(string path) => Open(
        path,
        SqliteOpenMode.ReadWrite,
        """
        PRAGMA page_size = 8192;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 2000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -16384;
        """);

    // Not mapped into memory, which would save a copy per page: where a disk fails, a mapped page ends the process, and a read is an error that can be told.
    public static SqliteConnection OpenReader(string path) => Open(
        path,
        SqliteOpenMode.ReadOnly,
        """
        PRAGMA query_only = ON;
        PRAGMA cache_size = -4096;
        PRAGMA temp_store = MEMORY;
        """);

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,

            // Seconds a statement waits for another process; within this one there is a single writer.
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
