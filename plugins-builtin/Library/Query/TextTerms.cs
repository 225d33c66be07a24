using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Words and phrases as the catalogue takes them.</summary>
internal static class TextTerms
{
    public static TextTerm Make(string text, bool isPhrase, int column)
    {
        // A word matches the beginning of words anyway.
        var term = isPhrase ? text : text.TrimEnd('*');
        return term.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)
            ? new TextTerm(term, isPhrase)
            : throw new QuerySyntaxException(column, $"'{text}' has no letter and no digit to search for.");
    }
}
