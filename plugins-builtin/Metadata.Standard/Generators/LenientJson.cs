using System.Text;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Parses what programs call JSON: Python's NaN and Infinity, JSON wrapped in a JSON text, NULs and spaces around it.</summary>
internal static class LenientJson
{
    private const int MostWrappings = 2;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Tokens = ["-Infinity", "Infinity", "NaN"];

    /// <returns><see langword="null"/> where the text is no object or list.</returns>
    public static JsonElement? TryParse(string text, out string json)
    {
        json = CleanText.Of(TextBytes.Trimmed(text));
        for (var wrapping = 0; wrapping <= MostWrappings; wrapping++)
        {
            if (json.Length is < 2 or > MetadataLimits.BlockBytes || json[0] is not ('{' or '[' or '"'))
            {
                return null;
            }

            json = WithoutPythonNumbers(json);
            try
            {
                using var document = JsonDocument.Parse(json, Options);
                if (document.RootElement.ValueKind != JsonValueKind.String)
                {
                    return document.RootElement.Clone();
                }

                json = TextBytes.Trimmed(document.RootElement.AsText() ?? "");
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return null;
    }

    private static string WithoutPythonNumbers(string json)
    {
        if (!json.Contains("NaN", StringComparison.Ordinal) && !json.Contains("Infinity", StringComparison.Ordinal))
        {
            return json;
        }

        var result = new StringBuilder(json.Length);
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inText && c == '\\' && i + 1 < json.Length)
            {
                result.Append(c).Append(json[++i]);
                continue;
            }

            inText ^= c == '"';
            if (!inText && c is ('N' or 'I' or '-') && TokenAt(json, i) is { } found)
            {
                result.Append("null");
                i += found.Length - 1;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static string? TokenAt(string json, int start) => Array.Find(Tokens, token => string.CompareOrdinal(json, start, token, 0, token.Length) == 0);
}
