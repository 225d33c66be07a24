using System.Text.RegularExpressions;

namespace PluginHost.Architecture.Tests.Sources;

/// <summary>A comment that says what code may cost names the part of the benchmarks that guards it.</summary>
public sealed partial class BenchmarkTests
{
    [Fact]
    public void Comments_NamingABenchmark_NameOneThatIsThere()
    {
        var parts = SourceFile.All.Where(file => file.Path.StartsWith("tests/Benchmarks/Parts/", StringComparison.Ordinal))
            .SelectMany(file => PartName().Matches(file.Text).Select(match => match.Groups[1].Value))
            .ToHashSet();

        var unknown = SourceFile.All.Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(file => Mentioned().Matches(file.Text).SelectMany(match => match.Groups.Values.Skip(1)).Where(name => name.Success).Select(name => (file.Path, Name: name.Value)))
            .Where(mention => !parts.Contains(mention.Name));

        parts.Count.ShouldBeGreaterThan(5);
        unknown.ShouldBeEmpty();
    }

    [GeneratedRegex("""string Name => "([a-z]+)";""")]
    private static partial Regex PartName();

    [GeneratedRegex("""[Bb]enchmarks? <c>(\w+)</c>(?: and <c>(\w+)</c>)?""")]
    private static partial Regex Mentioned();
}
