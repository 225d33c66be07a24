using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds HTTP clients that are not the host's. One with a handler of its own is left alone: the host's cannot be given any.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HttpClientAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HttpClient,
        "An HTTP client is made past the host",
        "This HttpClient has connections of its own that outlast the plugin, no deadline of the host, and calls that nobody counts. Use IPluginContext.CreateHttpClient.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3052");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        if (plugin.Type("System.Net.Http.HttpClient") is { } client)
        {
            context.RegisterOperationAction(operation => Check(operation, client), OperationKind.ObjectCreation);
        }
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol client)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.IsEmpty && SymbolEqualityComparer.Default.Equals(creation.Type, client))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation()));
        }
    }
}
