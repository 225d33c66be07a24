using System.Buffers;
using System.Text;
using PluginHost.Sdk.Text;

namespace PluginHost.Packages.Archives;

/// <summary>Which names a package may use. The rules of all systems hold on every one, so that a package is good everywhere or nowhere.</summary>
internal static class EntryNames
{
    private const ushort Utf8Flag = 0x0800;
    private const string NeverInNames = "\\:*?\"<>|";

    private static readonly SearchValues<char> Never = SearchValues.Create(NeverInNames);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>The name that is meant: packing writes what is special in a URI with percent signs.</summary>
    public static string Decode(string path, byte[] raw, ushort flags)
    {
        if (raw.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)127) && (flags & Utf8Flag) == 0)
        {
            throw ArchiveRefusals.Name(path, Encoding.Latin1.GetString(raw), "a name beyond ASCII that does not say its encoding");
        }

        try
        {
            var name = Strict.GetString(raw);
            return name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;
        }
        catch (DecoderFallbackException)
        {
            throw ArchiveRefusals.Name(path, Encoding.Latin1.GetString(raw), "a name that is not UTF-8");
        }
    }

    /// <summary>What is wrong with a decoded name, or <see langword="null"/>.</summary>
    public static string? Problem(string name, ArchiveLimits limits)
    {
        if (name.Length == 0 || name.Length > limits.MaxPathLength)
        {
            return $"a path of {name.Length} characters, allowed are 1 to {limits.MaxPathLength}";
        }

        if (name.Any(char.IsControl) || name.Any(char.IsSurrogate) && !IsWellFormed(name) || name.AsSpan().ContainsAny(Never))
        {
            return $"a name with a control character or one of {NeverInNames}";
        }

        var segments = name.TrimEnd('/').Split('/');
        return segments.Length > limits.MaxDepth ? $"a path of {segments.Length} folders, allowed are {limits.MaxDepth}"
            : name.EndsWith("//", StringComparison.Ordinal) ? "a path with an empty part"
            : segments.Select(SegmentProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Equal for names that are one file on some system.</summary>
    public static string Key(string name) => Nfc.Of(name.TrimEnd('/')).ToUpperInvariant();

    private static string? SegmentProblem(string segment) => segment switch
    {
        "" => "a path with an empty part",
        "." or ".." => "a path that climbs out of its folder or goes in circles",
        _ when segment[^1] is '.' or ' ' || segment[0] == ' ' => "a name that begins with a space or ends with a space or a dot",
        _ when Devices.Contains(segment.Split('.')[0].TrimEnd(' ')) => "which is the name of a device on some systems",
        _ => null,
    };

    private static bool IsWellFormed(string name)
    {
        try
        {
            return Strict.GetByteCount(name) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
