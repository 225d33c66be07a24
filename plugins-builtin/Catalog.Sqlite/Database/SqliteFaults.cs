using Microsoft.Data.Sqlite;
using PluginHost.Sdk;
using static SQLitePCL.raw;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>Says in words what went wrong with the file, and what to do about it.</summary>
internal static class SqliteFaults
{
    public static PluginFaultException? Translate(Exception exception, string path) => exception switch
    {
        SqliteException { SqliteErrorCode: var code } => FromCode(code, path, exception),
        UnauthorizedAccessException => Unwritable(path, exception),
        IOException => Unwritable(path, exception),
        _ => null,
    };

    public static PluginFaultException Newer(string path, string theirs, string ours) => Fault(
        "PH6202",
        $"{path} was written by a newer version: it has schema '{theirs}', this version knows schemas up to '{ours}'. "
        + "Start the newer version again, or restore the library.db from before the upgrade.");

    public static PluginFaultException Foreign(string path) => Fault(
        "PH6204",
        $"{path} is an SQLite database, but not one of this program. Move it away, or choose another home folder.");

    private static PluginFaultException? FromCode(int code, string path, Exception exception) => code switch
    {
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => Unwritable(path, exception),
        SQLITE_CORRUPT or SQLITE_NOTADB => Fault(
            "PH6204",
            $"{path} is damaged or not a database ({exception.Message}). Stop the program, keep a copy of the file and of library.db-wal, then restore "
            + "the last backup or run 'sqlite3 library.db .recover'. The originals are not affected.",
            exception),
        SQLITE_BUSY or SQLITE_LOCKED => Outside(
            "PH6205",
            $"{path} is locked by another process. Close what has it open (a second server on the same home, a database browser, a backup), then try again.",
            exception),
        SQLITE_FULL => Outside(
            "PH6206",
            $"The volume of {path} is full: the change was not made and nothing else was lost. Free space on it, then try again.",
            exception),
        SQLITE_IOERR => Outside(
            "PH6207",
            $"{path} could not be read or written ({exception.Message}). Check the disk and its free space; the change was not made.",
            exception),
        _ => null,
    };

    private static PluginFaultException Unwritable(string path, Exception exception) => Outside(
        "PH6203",
        $"{path} cannot be opened for writing ({exception.Message}). Make the folder and the file writable for this user, or choose another home folder with --home.",
        exception);

    // The disk's doing, not this plugin's: whoever waits may go on by itself when it is over.
    private static PluginFaultException Outside(string code, string message, Exception cause) => new(code, message, new PluginId(CatalogSqlitePlugin.Id))
    {
        CauseType = cause.GetType().FullName,
        CauseText = cause.ToString(),
        RetryAfter = TimeSpan.FromSeconds(5),
        CausedOutside = true,
    };

    private static PluginFaultException Fault(string code, string message, Exception? cause = null) =>
        new(code, message, new PluginId(CatalogSqlitePlugin.Id)) { CauseType = cause?.GetType().FullName, CauseText = cause?.ToString() };
}
