using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Architecture.Tests.Sources;

/// <summary>The host knows nothing about pictures.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] PictureNamespaces = ["Imaging", "Library", "Metadata", "Tagging", "Scoring", "Import"];

    // CapabilityInfo, which every consumer sees, carries what an engine wants to see and which columns it fills.
    private static readonly string[] Described = ["PluginHost.Sdk.Imaging", "PluginHost.Sdk.Scoring"];

    [Fact]
    public void Host_Always_KnowsNothingOfPictures()
    {
        var wrong = SourceFile.All.Where(file => file.Area == "host" && !file.Path.StartsWith("host/PluginHost.Runtime.Generators/", StringComparison.Ordinal))
            .SelectMany(file => PictureNamesIn(file).Where(name => !IsDescription(file, name)).Select(name => $"{file.Path}: {name}"));

        wrong.ShouldBeEmpty("Picture behaviour belongs into plugins.");
    }

    [Fact]
    public void Runtime_Always_IsFreeOfTheWeb() =>
        SourceFile.All.Where(file => file.Path.StartsWith("host/PluginHost.Runtime/", StringComparison.Ordinal))
            .Where(file => Usings(file).Any(name => name.StartsWith("PluginHost.Web", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Sdk_Always_KnowsNeitherHostNorPlugins() =>
        SourceFile.All.Where(file => file.Path.StartsWith("sdk/PluginHost.Sdk/", StringComparison.Ordinal))
            .Where(file => Usings(file).Any(name => name.StartsWith("PluginHost.", StringComparison.Ordinal) && !name.StartsWith("PluginHost.Sdk", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    // Turning a manifest into a CapabilityInfo is the one place.
    private static bool IsDescription(SourceFile file, string name) =>
        Described.Any(space => name.StartsWith(space, StringComparison.Ordinal)) && file.Text.Contains("CapabilityInfo", StringComparison.Ordinal);

    private static IEnumerable<string> PictureNamesIn(SourceFile file) => Usings(file)
        .Concat(file.Root.DescendantNodes().OfType<QualifiedNameSyntax>().Select(name => name.ToString()))
        .Concat(file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Select(name => name.ToString()))
        .Where(name => PictureNamespaces.Any(space => name == $"PluginHost.Sdk.{space}" || name.StartsWith($"PluginHost.Sdk.{space}.", StringComparison.Ordinal)))
        .Distinct();

    private static IEnumerable<string> Usings(SourceFile file) => file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(line => line.NamespaceOrType.ToString());
}
