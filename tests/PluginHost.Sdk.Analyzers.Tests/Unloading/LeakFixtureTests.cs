using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PluginHost.Sdk.Analyzers.Tests.Documents;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

/// <summary>The plugins that the host's own tests see leak: a compiler should have said so before.</summary>
public sealed class LeakFixtureTests
{
    private const string Folder = "tests/Fixtures/Assorted/Leaking";

    private const string ImplicitUsings = """
        global using System;
        global using System.IO;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public async Task Rules_OverPluginsThatLeak_SpeakInEach()
    {
        var trees = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, Folder), "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)).ToList();
        var compilation = CSharpCompilation.Create("Fixtures", [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)], TestCompilation.References, TestCompilation.Options);
        compilation.ShouldCompile();

        var found = await Rules.RunAsync(compilation, isPlugin: true, Rules.All);

        var silent = trees.Select(tree => tree.FilePath).Except(found.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath)).Select(Path.GetFileNameWithoutExtension);
        // Background work that ignores its token: nothing in the source says that it never ends.
        silent.ShouldBe(["LeaksThread"]);
    }
}
