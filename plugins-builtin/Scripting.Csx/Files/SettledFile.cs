using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>Reads a file that somebody may be writing, once it holds still.</summary>
internal static class SettledFile
{
    // Editors that truncate before they write leave nothing for a moment.
    private static readonly TimeSpan EmptyIsBelievedAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);

    /// <returns>Nothing where it is not there, cannot be read, or does not hold still: whoever moves it is heard of again.</returns>
    public static async Task<ScriptFile?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var before = FileStamp.Of(path);
            var waited = TimeProvider.System.GetElapsedTime(begun);
            if (before is not { } stamp)
            {
                return null;
            }

            if ((stamp.Length > 0 || waited >= EmptyIsBelievedAfter) && await TryReadAsync(path, stamp, cancellationToken) is { } bytes && FileStamp.Of(path) == stamp)
            {
                return new ScriptFile(bytes, stamp.Length, stamp.WrittenUtc);
            }

            if (waited >= GivenUpAfter)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<byte[]?> TryReadAsync(string path, FileStamp stamp, CancellationToken cancellationToken)
    {
        try
        {
            // One byte more than is taken tells that it is too long without reading all of it.
            await using var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
            var bytes = new byte[Math.Min(stamp.Length, ScriptSource.MaxBytes + ScriptSource.PreambleBytes + 1)];
            return await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length ? bytes : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
