using System.Globalization;
using System.Text;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Names of originals that a person can read and every file system can hold: <c>originals/2026/11/beach-1f2e3d4c.jpg</c>.</summary>
internal static class OriginalNames
{
    private const int MaxStemBytes = 120;
    private const int MaxRowLength = 255;

    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    /// <summary>The name as the row keeps it: without folders, control characters and what turns the direction of reading around; otherwise as it came.</summary>
    public static string ForRow(string name)
    {
        var last = WellFormed(name)[(WellFormed(name).LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter) && !TurnsAround(letter))]).Trim();
        return clean.Length == 0 ? "picture" : Shorten(clean, MaxRowLength);
    }

    /// <param name="name">As it came.</param>
    /// <param name="hash">Of the whole file.</param>
    /// <param name="digits">How much of the hash the name shows: more where a shorter one is taken.</param>
    /// <param name="extension">By content.</param>
    /// <param name="importedAt">Decides the folder.</param>
    public static BlobKey ForFile(string name, ContentHash hash, int digits, string extension, DateTimeOffset importedAt)
    {
        var folder = importedAt.UtcDateTime.ToString("yyyy/MM", CultureInfo.InvariantCulture);
        return BlobKey.Parse($"originals/{folder}/{SafeStem(name)}-{hash.Hex[..digits]}.{SafeExtension(extension)}");
    }

    /// <summary>Embeddings, overrides and isolates, with which <c>exe.png</c> reads as <c>gnp.exe</c>. The marks that names of such scripts need stay.</summary>
    private static bool TurnsAround(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static string SafeStem(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(ForRow(name));
        var safe = new StringBuilder(stem.Length);
        foreach (var letter in stem)
        {
            safe.Append(char.IsControl(letter) || @"/\:*?""<>|".Contains(letter) ? '_' : letter);
        }

        var trimmed = CutBytes(safe.ToString(), MaxStemBytes).Trim(' ', '.');
        return trimmed.Length == 0 ? "picture" : IsReserved(trimmed) ? $"_{trimmed}" : trimmed;
    }

    // Windows looks at what stands before the first dot only.
    private static bool IsReserved(string stem) => Reserved.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);

    private static string SafeExtension(string extension)
    {
        var letters = new string([.. extension.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return letters.Length is 0 or > 10 ? "bin" : letters;
    }

    private static string Shorten(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > 20 ? "" : extension;
        var cut = length - extension.Length;
        return (char.IsHighSurrogate(name[cut - 1]) ? name[..(cut - 1)] : name[..cut]) + extension;
    }

    private static string CutBytes(string text, int most)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > most)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    // Lone surrogates cannot be written as UTF-8: each becomes a replacement character.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
