using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Sdk.Analyzers.Tests.Verification;

/// <summary>Runs one analyzer over source that compiles.</summary>
internal static class Rules
{
    /// <summary>All rules there are.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [.. typeof(PluginAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PluginAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Expects that exactly the marked places are found.</summary>
    public static async Task FindAsync<TAnalyzer>(string marked, params MetadataReference[] more) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var source = MarkedSource.Parse(marked);
        var compilation = TestCompilation.Of(source.Code).AddReferences(more);
        compilation.ShouldCompile();

        var found = await RunAsync(compilation, isPlugin: true, new TAnalyzer());

        found.Select(Describe).ShouldBe(source.Marks.Select(mark => $"{mark.Id}: {source.Code.Substring(mark.Span.Start, mark.Span.Length)}"));
        found.Select(diagnostic => diagnostic.Location.SourceSpan).ShouldBe(source.Marks.Select(mark => mark.Span));
    }

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, bool isPlugin, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new ProjectOptions(isPlugin)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        // An analyzer that throws is AD0001 here, which no test expects.
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {(diagnostic.Location.SourceTree is { } tree ? tree.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) : diagnostic.GetMessage())}";
}
