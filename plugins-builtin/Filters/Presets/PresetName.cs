using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PluginHost.Plugins.Filters.Presets;

/// <summary>A preset's name: 1 to 60 characters on one line. Two that differ only in case are two.</summary>
internal static class PresetName
{
    public const string Rule = "A name has 1 to 60 characters on one line.";

    private const int MaxLength = 60;

    /// <summary>Storage takes keys of 200 characters: the longest name in UTF-8 as hexadecimal would not fit, so it is Base64 for addresses.</summary>
    private const int MaxBytes = 140;

    public static bool TryParse(string? text, [NotNullWhen(true)] out string? name)
    {
        name = text?.Trim();
        return name is { Length: > 0 and <= MaxLength } && !name.Any(char.IsControl) && Encoding.UTF8.GetByteCount(name) <= MaxBytes;
    }

    public static string ToKey(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name)).Replace('+', '-').Replace('/', '_');

    public static string FromKey(string key) => Encoding.UTF8.GetString(Convert.FromBase64String(key.Replace('-', '+').Replace('_', '/')));
}
