using System.Text;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>A text of a file.</summary>
/// <param name="Container">Where it was, for example <c>png.iTXt</c>.</param>
/// <param name="Key">Under which key.</param>
/// <param name="Data">Byte exact.</param>
internal sealed record CarriedText(string Container, string Key, ReadOnlyMemory<byte> Data)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool IsUtf8 => Container == "png.iTXt";

    /// <summary>tEXt is Latin-1 by its specification, and UTF-8 by what many programs write.</summary>
    public string AsText()
    {
        try
        {
            return Strict.GetString(Data.Span);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(Data.Span);
        }
    }
}
