namespace PluginHost.Plugins.Tagger.Metadata.Prompts;

/// <summary>Phrases of a prompt as tags: not what is in the picture but what was asked for, and so never certain.</summary>
/// <remarks>Confidence: 0.8 for the first phrase, falling to 0.6 for the last, times the weight where that is below 1; at least 0.4.</remarks>
internal static class PromptTags
{
    private const double First = 0.8;
    private const double Last = 0.6;
    private const double Least = 0.4;
    private const int MostWords = 4;
    private const int MostCharacters = 40;

    // Words that only glue a sentence together; a phrase that begins or ends with one is a piece of a sentence.
    private static readonly HashSet<string> Glue = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "or", "of", "with", "in", "on", "at", "to", "from", "by", "for", "is", "are", "was", "were", "be", "it", "its", "this", "that", "there", "which", "who", "as", "into", "has", "have", "while",
    };

    private static readonly string[] Articles = ["a ", "an ", "the "];

    public static void Add(string? prompt, int most, TagList tags)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            return;
        }

        var phrases = PromptSplitter.Split(prompt)
            .Select(phrase => phrase with { Text = Plain(phrase.Text) })
            .Where(phrase => phrase.Weight > 0 && IsTag(phrase.Text))
            .DistinctBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase)
            .Take(most)
            .ToList();
        for (var i = 0; i < phrases.Count; i++)
        {
            var place = phrases.Count == 1 ? First : First - ((First - Last) * i / (phrases.Count - 1));
            tags.Add(phrases[i].Text, Math.Round(Math.Max(Least, place * Math.Min(1, phrases[i].Weight)), 3));
        }
    }

    private static string Plain(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '\'', '“', '”', '*', '#', '-', ':', '.', '~', ' ');
        var article = Array.Find(Articles, article => plain.StartsWith(article, StringComparison.OrdinalIgnoreCase));
        return article is null ? plain : plain[article.Length..];
    }

    private static bool IsTag(string text)
    {
        if (text.Length is < 2 or > MostCharacters || !text.Any(char.IsLetter) || Boilerplate.Contains(text) || text.Contains("://", StringComparison.Ordinal)
            || text.StartsWith("embedding:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var words = text.Split(' ');
        return words.Length <= MostWords && !Glue.Contains(words[0]) && !Glue.Contains(words[^1]);
    }
}
