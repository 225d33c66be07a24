using PluginHost.Plugins.Metadata.Standard.Exif;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Maker and model, without the maker twice.</summary>
internal static class CameraName
{
    private const int MostCharacters = 100;

    private static readonly string[] CompanyWords = ["corporation", "corp.", "corp", "company", "co.,ltd.", "co.,ltd", "co.", "ltd.", "ltd", "inc.", "inc", "optical", "electric", "imaging", "techwin", "photo", "film"];

    public static string? Of(TiffDirectory main)
    {
        var (maker, model) = (Name(main.Text(ExifTags.Make)), Name(main.Text(ExifTags.Model)));
        if (maker is null || model is null)
        {
            return model ?? maker;
        }

        // "EASTMAN KODAK COMPANY" and "KODAK CX7530" share the second word.
        return maker.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 1 && model.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            ? model
            : $"{WithoutCompanyWords(maker)} {model}";
    }

    // ComfyUI puts JSON into these tags.
    private static string? Name(string? text) => text is null or { Length: > MostCharacters } || text.Contains('{', StringComparison.Ordinal) ? null : text;

    private static string WithoutCompanyWords(string maker)
    {
        var words = maker.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && CompanyWords.Contains(words[^1], StringComparer.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words).TrimEnd(',');
    }
}
