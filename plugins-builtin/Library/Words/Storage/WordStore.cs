using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>
/// Keeps a snapshot of the words beside the library, so that a start reads a file instead of a million texts. Each file has a random stamp that the plugin's
/// durable values, which live with the catalogue, repeat: after a catalogue was replaced or put back from a backup of before the file, the two differ.
/// </summary>
internal sealed partial class WordStore(IPluginContext context, IPluginStorage storage, ILogger<WordStore> logger)
{
    private const string StampKey = "words.snapshot";
    private const int StampBytes = 16;

    private string FilePath => Path.Combine(context.CacheFolder, "words.snapshot");

    /// <summary>The snapshot, or <see langword="null"/> where there is none that can be trusted.</summary>
    public async ValueTask<WordFile?> ReadAsync(Guid folding, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(FilePath) || await storage.GetAsync(StampKey, cancellationToken) is not { Length: StampBytes or 2 * StampBytes } stamps)
            {
                return null;
            }

            using var stream = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            var file = WordFile.Read(stream);
            return file.Folding == folding && Has(stamps.Span, file.Stamp) ? file : null;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or PluginFaultException)
        {
            LogUnreadable(error.Message);
            return null;
        }
    }

    /// <summary>Puts a snapshot in the place of the last one. One at a time.</summary>
    public async ValueTask WriteAsync(WordFile file, CancellationToken cancellationToken)
    {
        var temporary = FilePath + ".new";
        try
        {
            Directory.CreateDirectory(context.CacheFolder);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                file.Write(stream);
            }

            // Two stamps hold until the next time: a host that is ended in between finds the file of before or this one, and either is good.
            var before = await storage.GetAsync(StampKey, cancellationToken) is { Length: >= StampBytes } stamps ? stamps[^StampBytes..].ToArray() : [];
            await storage.SetAsync(StampKey, (byte[])[.. before, .. file.Stamp.ToByteArray()], cancellationToken);
            File.Move(temporary, FilePath, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or PluginFaultException)
        {
            LogNotWritten(error.Message);
        }
    }

    private static bool Has(ReadOnlySpan<byte> stamps, Guid stamp) =>
        stamp == new Guid(stamps[..StampBytes]) || stamp == new Guid(stamps[^StampBytes..]);
}
