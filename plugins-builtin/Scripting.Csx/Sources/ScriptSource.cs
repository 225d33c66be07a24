using System.Text;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>A script as somebody wrote it.</summary>
/// <param name="Path">Where it stands; diagnostics name it, and <c>#load</c> starts there.</param>
/// <param name="Text">What it says.</param>
internal sealed record ScriptSource(string Path, string Text)
{
    /// <summary>More is not written by hand, and a compiler asked for more would take the host's time.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The mark that some editors write before UTF-8.</summary>
    public const int PreambleBytes = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (ScriptSource? Source, ScriptDiagnostic? Problem) TooLong(string path) =>
        (null, ScriptDiagnostic.Error(path, "PH3202", $"The script has more than {MaxBytes} bytes. Split it, and bring the parts together with #load."));

    /// <summary>Reads the bytes of a file, or says why they are no script.</summary>
    public static (ScriptSource? Source, ScriptDiagnostic? Problem) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return TooLong(path);
        }

        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return (new ScriptSource(path, Strict.GetString(content)), null);
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + content[..Math.Clamp(error.Index, 0, content.Length)].Count((byte)'\n');
            return (null, ScriptDiagnostic.Error(path, "PH3201", "The script is not written in UTF-8. Save it as UTF-8 in your editor.") with { Line = line });
        }
    }
}
