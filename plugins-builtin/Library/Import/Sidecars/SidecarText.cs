using System.Text;

namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>Captions beside pictures: <c>beach.txt</c> or <c>beach.jpg.txt</c> describes <c>beach.jpg</c>.</summary>
internal static class SidecarText
{
    private const int MaxBytes = 64 * 1024;

    // What generators write into such files: settings are no caption.
    private static readonly string[] Settings = ["Steps: ", "Stable Diffusion model: "];

    /// <returns><see langword="null"/> where the file is no caption.</returns>
    public static string? CaptionOf(string name, ReadOnlyMemory<byte> data)
    {
        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".caption", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(data[..Math.Min(data.Length, MaxBytes)].ToArray()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd().Replace("\0", "", StringComparison.Ordinal).Trim();
        return text.Length == 0 || Array.Exists(Settings, setting => text.Contains("\n" + setting, StringComparison.Ordinal) || text.StartsWith(setting, StringComparison.Ordinal)) ? null : text;
    }
}
