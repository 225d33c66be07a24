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

    private string FilePath => Path.Combine(context.CacheFolder, "words.snapshot");

    /// <summary>The snapshot, or <see langword="null"/> where there is none that can be trusted.</summary>
    public async ValueTask<WordFile?> ReadAsync(Guid folding, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(FilePath) || await storage.GetAsync(StampKey, cancellationToken) is not { Length: 16 } stamp)
            {
                return null;
            }

            using var stream = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            var file = WordFile.Read(stream);
            return file.Stamp == new Guid(stamp.Span) && file.Folding == folding ? file : null;
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

            File.Move(temporary, FilePath, overwrite: true);
            await storage.SetAsync(StampKey, file.Stamp.ToByteArray(), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or PluginFaultException)
        {
            LogNotWritten(error.Message);
        }
    }
}
