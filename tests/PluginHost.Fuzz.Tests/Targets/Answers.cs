using System.Text.RegularExpressions;
using PluginHost.Plugins.Library.Import;
using PluginHost.Sdk;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>What may be said of a hostile file.</summary>
internal static partial class Answers
{
    // A refusal too, but one that says that nobody had thought of the file.
    private static readonly string Unexpected = ImportRefusals.Unexpected("", "").Code;

    public static void CheckRefusal(Refusal refusal)
    {
        if (!Code().IsMatch(refusal.Code) || string.IsNullOrWhiteSpace(refusal.Reason) || refusal.Code == Unexpected)
        {
            throw new UnexpectedAnswerException($"The refusal is not one that was planned: {refusal}");
        }
    }

    public static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnexpectedAnswerException(otherwise);
        }
    }

    /// <summary>Text that can be stored and sent.</summary>
    public static void CheckText(string? text, string what) =>
        Check(text is null || (!text.Contains('\0') && text.EnumerateRunes().All(rune => rune.Value != 0xFFFD || text.Contains('\uFFFD'))), $"{what} holds a NUL or half a character.");

    [GeneratedRegex(@"\APH\d{4}\z")]
    private static partial Regex Code();
}
