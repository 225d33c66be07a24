using Microsoft.CodeAnalysis;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Documents;

/// <summary>What is written about the rules is about all of them, and about no others.</summary>
public sealed class RulePageTests
{
    private const string Project = "sdk/PluginHost.Sdk.Analyzers/";

    public static TheoryData<string> Ids => [.. Descriptors.Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => Rules.All.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_HasAHeadingAndLeadsThere(string id)
    {
        var rule = Descriptors.Single(rule => rule.Id == id);

        RepositoryFiles.Read("docs/plugins/analyzers.md").Split('\n').ShouldContain("### " + id);
        rule.HelpLinkUri.ShouldEndWith("docs/plugins/analyzers.md#" + id.ToLowerInvariant());
        rule.Title.ToString(null).ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_IsListedForReleases(string id)
    {
        var rule = Descriptors.Single(rule => rule.Id == id);

        (RepositoryFiles.Read(Project + "AnalyzerReleases.Unshipped.md") + RepositoryFiles.Read(Project + "AnalyzerReleases.Shipped.md"))
            .ShouldContain($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(null)}\n");
    }

    [Fact]
    public void Headings_OfRules_AreOfRulesThereAre() => RepositoryFiles.Read("docs/plugins/analyzers.md").Split('\n')
        .Where(line => line.StartsWith("### ", StringComparison.Ordinal))
        .Select(line => line[4..])
        .ShouldBe(Descriptors.Select(rule => rule.Id).Order(StringComparer.Ordinal));
}
