namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>The parts of a text in the form that AUTOMATIC1111 began and many imitate.</summary>
/// <param name="Prompt">As typed.</param>
/// <param name="Negative">As typed; <see langword="null"/> where there is no line for it.</param>
/// <param name="Settings">In file order.</param>
/// <param name="Template">The form with wildcards.</param>
/// <param name="NegativeTemplate">The form with wildcards.</param>
internal sealed record A1111Text(string Prompt, string? Negative, IReadOnlyList<SettingsPair> Settings, string? Template, string? NegativeTemplate)
{
    private const string NegativeMark = "Negative prompt:";
    private const string TemplateMark = "Template:";
    private const string NegativeTemplateMark = "Negative Template:";
    private const int MostCharacters = 4 << 20;

    /// <summary>Whether no camera would write so: sizes and models in a comment may be a photograph's.</summary>
    public bool IsCertain => Negative is not null || Settings.Any(pair => pair.Is("Steps") || pair.Is("Sampler") || pair.Is("Seed"));

    /// <returns><see langword="null"/> for a text with neither a settings line nor a negative.</returns>
    public static A1111Text? TrySplit(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

        // The last such line counts: templates behind it may hold anything, and prompts before it too.
        var settings = Array.FindLastIndex(lines, line => SettingsLine.Matches(line));
        var above = settings < 0 ? lines : lines[..settings];
        var negative = Array.FindIndex(above, line => line.StartsWith(NegativeMark, StringComparison.Ordinal));
        if (settings < 0 && negative < 0)
        {
            return null;
        }

        var pairs = settings < 0 ? [] : SettingsLine.Read(lines[settings]);
        var (template, negativeTemplate) = settings < 0 ? (null, null) : ReadTail(lines[(settings + 1)..], pairs);
        return new A1111Text(
            Joined(negative < 0 ? above : above[..negative]),
            negative < 0 ? null : AfterMark(Joined(above[negative..]), NegativeMark),
            pairs,
            template,
            negativeTemplate);
    }

    // Behind the settings stand templates of several lines, or more pairs.
    private static (string? Template, string? NegativeTemplate) ReadTail(string[] lines, List<SettingsPair> pairs)
    {
        List<string>? template = null, negative = null, current = null;
        foreach (var line in lines)
        {
            if (line.StartsWith(TemplateMark, StringComparison.OrdinalIgnoreCase))
            {
                current = template = [AfterMark(line, TemplateMark)];
            }
            else if (line.StartsWith(NegativeTemplateMark, StringComparison.OrdinalIgnoreCase))
            {
                current = negative = [AfterMark(line, NegativeTemplateMark)];
            }
            else if (current is not null)
            {
                current.Add(line);
            }
            else
            {
                pairs.AddRange(SettingsLine.Read(line));
            }
        }

        return (template is null ? null : Joined([.. template]), negative is null ? null : Joined([.. negative]));
    }

    // One trailing line break belongs to the form, more belong to the author.
    private static string Joined(string[] lines) => string.Join('\n', lines.Length > 1 && lines[^1].Length == 0 ? lines[..^1] : lines);

    private static string AfterMark(string text, string mark)
    {
        var rest = text[mark.Length..];
        return rest.StartsWith(' ') ? rest[1..] : rest;
    }
}
