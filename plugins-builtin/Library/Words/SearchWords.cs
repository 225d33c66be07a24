using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Library.Words;

/// <summary>What of a search is a condition.</summary>
internal static class SearchWords
{
    /// <summary>A word of its own that may stand between texts in an index, so that no phrase reaches from one into the next. Never part of a query.</summary>
    public const char TagBarrier = '\uE000';

    /// <summary>Whether the text has anything an index keeps. What has not ("!!", an emoji) is no condition, so it must not empty a result.</summary>
    public static bool HasWords(string text) =>
        text.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    /// <summary>Replaces what no text of an index can hold by a space.</summary>
    public static string Clean(string text) =>
        string.Create(text.Length, text, static (clean, source) =>
        {
            for (var i = 0; i < clean.Length; i++)
            {
                clean[i] = char.IsControl(source[i]) || source[i] == TagBarrier ? ' ' : source[i];
            }
        });
}
