using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PluginHost.Architecture.Tests.Documents;

/// <summary>What documents show works: C# compiles against the SDK, JSON parses.</summary>
public sealed class SnippetTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void CSharp_InDocuments_Compiles() => Snippets("csharp").SelectMany(Errors).ShouldBeEmpty();

    [Fact]
    public void Json_InDocuments_Parses()
    {
        foreach (var snippet in Snippets("json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(snippet.Code, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }), snippet.ToString());
        }
    }

    [Fact]
    public void Errors_OfBrokenCode_AreFound()
    {
        Errors(new Snippet("x", 0, "using PluginHost.Sdk; sealed class P : IPlugin { }", [])).ShouldNotBeEmpty();
        Errors(new Snippet("x", 0, "builder.Add(", ["fragment"])).ShouldNotBeEmpty();
        Errors(new Snippet("x", 0, "builder.Add<int>();", ["fragment"])).ShouldBeEmpty();
    }

    private static IEnumerable<Snippet> Snippets(string language) => Repository.Under("", ".md").SelectMany(file => MarkdownFile.Snippets(file, language));

    private static IEnumerable<string> Errors(Snippet snippet)
    {
        var tree = CSharpSyntaxTree.ParseText(snippet.Code);
        var diagnostics = snippet.IsFragment ? tree.GetDiagnostics() : Compile(tree);
        return diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{snippet}: {diagnostic}");
    }

    private static IEnumerable<Diagnostic> Compile(SyntaxTree tree)
    {
        var written = CSharpCompilation.Create(
            "snippet", [tree, CSharpSyntaxTree.ParseText(ImplicitUsings)], Framework.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // Settings and routes have their JSON written by the generator, here as in a build.
        Framework.Generators.RunGeneratorsAndUpdateCompilation(written, out var compilation, out var problems);
        return problems.Concat(compilation.GetDiagnostics());
    }
}
