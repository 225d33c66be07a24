using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PluginHost.Architecture.Tests.Projects;

public sealed class BannedSymbolsTests
{
    public static TheoryData<string> Lines => [.. Repository.Read("eng/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // The analyzer ignores a line that names nothing, so that a typo would switch a rule off.
    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_Always_NamesASymbolAndAReason(string line)
    {
        var parts = line.Split(';', 2);
        var compilation = CSharpCompilation.Create("banned", references: Framework.References);

        DocumentationCommentId.GetSymbolsForDeclarationId(parts[0], compilation).ShouldNotBeEmpty();
        parts.Length.ShouldBe(2);
        parts[1].ShouldNotBeNullOrWhiteSpace();
    }
}
