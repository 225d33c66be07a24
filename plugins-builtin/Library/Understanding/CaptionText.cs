using System.Text;
using PluginHost.Sdk.Captioning;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Makes what a captioner says a text that can be shown and searched.</summary>
internal static class CaptionText
{
    /// <returns><see langword="null"/> for nothing.</returns>
    public static string? Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // Half a character is read as U+FFFD.
            if ((!Rune.IsControl(rune) || rune.Value == '\n') && rune != Rune.ReplacementChar && clean.Length + rune.Utf16SequenceLength <= PictureCaption.MaxLength)
            {
                clean.Append(rune);
            }
        }

        var said = clean.ToString().Trim();
        return said.Length == 0 ? null : said;
    }
}
