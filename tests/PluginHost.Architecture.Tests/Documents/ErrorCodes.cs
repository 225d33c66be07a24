using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Architecture.Tests.Documents;

/// <summary>Collects <c>PHnnnn</c> codes from source, with what stands beside them.</summary>
internal static partial class ErrorCodes
{
    private static readonly string[] Areas = ["host/", "sdk/", "plugins-builtin/", "eng/"];

    public static IReadOnlyList<ErrorCode> InSource()
    {
        var code = Areas.SelectMany(area => Repository.Under(area, ".cs")).Select(file => (file, Tree(Repository.Read(file)))).ToList();
        var constants = code.SelectMany(item => ErrorConstants.In(item.Item2)).DistinctBy(constant => constant.Name).ToDictionary(constant => constant.Name, constant => constant.Code);
        return
        [
            .. code.SelectMany(item => ErrorConstants.Uses(item.file, item.Item2, constants))
                .Concat(code.SelectMany(item => InTree(item.file, item.Item2)))
                .Concat(Repository.Under("host/web/src/", ".ts").SelectMany(file => InScript(file, Repository.Read(file))))
                .Concat(Areas.SelectMany(area => Repository.Under(area, ".targets")).SelectMany(file => InBuildFile(file, Repository.Read(file))))
                .GroupBy(found => found.Code)
                .Select(group => new ErrorCode(group.Key, Place(group.Select(found => found.Place)), Best(group)))
                .OrderBy(found => found.Code, StringComparer.Ordinal),
        ];
    }

    public static IEnumerable<ErrorCode> InCode(string file, string source) => InTree(file, Tree(source));

    public static IReadOnlyDictionary<string, string> InDocument(string text) =>
        Row().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

    /// <summary>Meanings that somebody wrote into the document stay.</summary>
    public static string Document(IReadOnlyList<ErrorCode> codes, IReadOnlyDictionary<string, string> written)
    {
        var text = new StringBuilder("""
            # Error codes

            Every error names its code, the thing, the reason and the cure. Codes are never used again for something else.
            This page is kept complete by a test: `PLUGINHOST_APPROVE=1` adds and removes rows and leaves meanings as they are written.

            | code | meaning | where |
            | --- | --- | --- |

            """).Replace("\r", "");
        foreach (var code in codes)
        {
            var meaning = written.GetValueOrDefault(code.Code) is { Length: > 0 } own ? own : code.Meaning.Replace("|", "\\|", StringComparison.Ordinal);
            text.Append($"| {code.Code} | {meaning} | {code.Place} |\n");
        }

        return text.ToString();
    }

    private static SyntaxNode Tree(string source) => CSharpSyntaxTree.ParseText(source).GetRoot();

    private static string Best(IEnumerable<ErrorCode> codes) => codes.Select(code => code.Meaning).FirstOrDefault(meaning => meaning.Length > 0) ?? "";

    private static IEnumerable<ErrorCode> InTree(string file, SyntaxNode root) =>
        from token in root.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        from Match match in Code().Matches(token.ValueText)
        select new ErrorCode(match.Value, file, Meaning(token, match));

    private static IEnumerable<ErrorCode> InBuildFile(string file, string source) =>
        BuildError().Matches(source).Select(match => new ErrorCode(match.Groups[1].Value, file, match.Groups[2].Value));

    // What they mean stands in the tables of translations, under other names.
    private static IEnumerable<ErrorCode> InScript(string file, string source) => Code().Matches(source).Select(match => new ErrorCode(match.Value, file, ""));

    private static string Meaning(SyntaxToken token, Match match)
    {
        // "PH1234: what is wrong" in one string, else the next text among the arguments, else what stands at the declaration.
        var rest = token.ValueText[(match.Index + match.Length)..].TrimStart(':', ' ');
        if (rest.Length > 0)
        {
            return rest;
        }

        return token.Parent?.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument ? ErrorConstants.TextAfter(argument) : ErrorConstants.Declaration(token);
    }

    private static string Place(IEnumerable<string> files) =>
        string.Join(", ", files.Select(file => file.Split('/') is ["eng", ..] ? "eng" : string.Join('/', file.Split('/')[..2])).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\bPH\d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\|\s*(PH\d{4})\s*\|((?:\\\||[^|\n])*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""<Error\s[^>]*?Code="(PH\d{4})"[^>]*?Text="([^"]*)""", RegexOptions.Singleline)]
    private static partial Regex BuildError();
}
