using System.Text;

namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>Captions beside pictures: <c>beach.txt</c> or <c>beach.jpg.txt</c> describes <c>beach.jpg</c>.</summary>
internal static class SidecarText
{
    private const int MaxBytes = 64 * 1024;

    public static bool IsSidecar(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a sidecar without its ending.</summary>
    public static string StemOf(string name) => name[..^".txt".Length];

    /// <summary>The stems under which a picture's sidecar may lie.</summary>
    public static IEnumerable<string> StemsFor(string name) => [Path.ChangeExtension(name, null), name];

    public static IEnumerable<string> PathsFor(string path) => StemsFor(path).Select(stem => stem + ".txt");

    public static async ValueTask<string?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await ReadAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A caption that cannot be read is no reason to refuse its picture.
            return null;
        }
    }

    public static async ValueTask<string?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes];
        var length = await stream.ReadAtLeastAsync(buffer, MaxBytes, throwOnEndOfStream: false, cancellationToken);
        using var reader = new StreamReader(new MemoryStream(buffer, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = (await reader.ReadToEndAsync(cancellationToken)).Replace("\0", "", StringComparison.Ordinal).Trim();

        // Generation parameters are no caption.
        return text.Length == 0 || text.Contains("\nSteps: ", StringComparison.Ordinal) || text.StartsWith("Steps: ", StringComparison.Ordinal) ? null : text;
    }
}
