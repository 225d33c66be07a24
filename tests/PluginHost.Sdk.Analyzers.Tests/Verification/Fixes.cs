using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PluginHost.Sdk.Analyzers.Tests.Verification;

/// <summary>Applies one fix to source that has one finding.</summary>
internal static class Fixes
{
    /// <summary>Expects the text, that it compiles, and that the rule has nothing more to say.</summary>
    public static async Task MendAsync<TAnalyzer, TFix>(string broken, string mended) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, broken);

        var action = (await OffersAsync<TAnalyzer, TFix>(document)).ShouldHaveSingleItem();
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

        Lines(await TextAsync(changed)).ShouldBe(Lines(mended));
        var compilation = (await changed.Project.GetCompilationAsync())!;
        compilation.ShouldCompile();
        (await Rules.RunAsync(compilation, isPlugin: true, new TAnalyzer())).ShouldBeEmpty();
    }

    /// <summary>Expects a finding for which no fix is offered.</summary>
    public static async Task OfferNothingAsync<TAnalyzer, TFix>(string broken) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();

        (await OffersAsync<TAnalyzer, TFix>(Document(workspace, broken))).ShouldBeEmpty();
    }

    private static async Task<List<CodeAction>> OffersAsync<TAnalyzer, TFix>(Document document) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        compilation.ShouldCompile();
        var diagnostic = (await Rules.RunAsync(compilation, isPlugin: true, new TAnalyzer())).ShouldHaveSingleItem();
        var fix = new TFix();
        fix.FixableDiagnosticIds.ShouldBe([diagnostic.Id]);
        fix.GetFixAllProvider().ShouldNotBeNull();

        var offers = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    private static Document Document(AdhocWorkspace workspace, string code)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Acme.Warm", "Acme.Warm", LanguageNames.CSharp, compilationOptions: TestCompilation.Options, parseOptions: CSharpParseOptions.Default,
            metadataReferences: TestCompilation.References));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(PluginSource.Usings));
        return workspace.AddDocument(project.Id, "Plugin.cs", SourceText.From(code));
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync()).ToString();

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
