using System.Text.RegularExpressions;

namespace PluginHost.Architecture.Tests.Documents;

/// <summary>What tests look at in a document: its links and its code.</summary>
internal static partial class MarkdownFile
{
    public static IEnumerable<MarkdownLink> Links(string file)
    {
        var folder = file.Contains('/', StringComparison.Ordinal) ? file[..(file.LastIndexOf('/') + 1)] : "";
        return Link().Matches(Fence().Replace(Repository.Read(file), ""))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#') && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(target => new MarkdownLink(file, target, Exists(Path.GetFullPath(Repository.Absolute(folder + target.Split('#')[0])))));
    }

    /// <summary>Fenced blocks whose language is <paramref name="language"/>; the rest of the line behind it are its <see cref="Snippet.Flags"/>.</summary>
    public static IEnumerable<Snippet> Snippets(string file, string language) => Fence().Matches(Repository.Read(file).ReplaceLineEndings("\n"))
        .Select(match => (Info: match.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), Code: match.Groups["code"].Value, match.Index))
        .Where(block => block.Info.FirstOrDefault() == language)
        .Select(block => new Snippet(file, block.Index, block.Code, block.Info[1..]));

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```(?<info>[^\n]*)\n(?<code>.*?)^```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
