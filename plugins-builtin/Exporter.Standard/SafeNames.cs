using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>File names that every system takes, each once, whatever the case of letters.</summary>
internal sealed class SafeNames(Func<string, bool> isTaken)
{
    // Systems count bytes or UTF-16 units up to 255; room is left for a number and an extension.
    private const int MostBytes = 200;
    private const int MostExtension = 10;
    private const string Forbidden = "<>:\"/\\|?*";

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A free stem: no file of the given extensions has its name.</summary>
    /// <param name="wanted">As people call it, without extension.</param>
    /// <param name="extensions">With dots.</param>
    public string Take(string wanted, IReadOnlyList<string> extensions)
    {
        var stem = Clean(wanted);
        for (var number = _numbers.GetValueOrDefault(stem, 1); ; number++)
        {
            var name = number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem} ({number})");
            if (extensions.All(extension => !_given.Contains(name + extension) && !isTaken(name + extension)))
            {
                _numbers[stem] = number;
                foreach (var extension in extensions)
                {
                    _given.Add(name + extension);
                }

                return name;
            }
        }
    }

    /// <summary>The extension of a name, if it is one; empty otherwise.</summary>
    public static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot is > 1 and <= MostExtension && name.AsSpan(dot + 1).ContainsAnyExcept(Letters) is false ? name[dot..].ToLowerInvariant() : "";
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static string Clean(string wanted)
    {
        var clean = new StringBuilder();
        var bytes = 0;
        foreach (var rune in wanted.EnumerateRunes())
        {
            var isBad = Rune.IsControl(rune) || rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || (rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
            var written = isBad ? new Rune('_') : rune;
            if ((bytes += written.Utf8SequenceLength) > MostBytes)
            {
                break;
            }

            clean.Append(written);
        }

        // Dots and spaces at the end are lost on some systems, dots at the front hide a file on others.
        var stem = clean.ToString().Trim(' ', '.');
        return stem.Length == 0 ? "picture" : Reserved.Contains(stem.Split('.')[0].TrimEnd()) ? $"_{stem}" : stem;
    }
}
