using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds asynchronous code whose exceptions nobody can catch.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.AsyncVoid,
        "Asynchronous code returns void",
        "An exception that leaves '{0}' ends the whole process: no fence of the host is around it any more. Return Task, and give work that nobody waits for to IPluginContext.Background.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3055");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterOperationAction(CheckFunction, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true } method)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
        }
    }

    private static void CheckFunction(OperationAnalysisContext context)
    {
        if (context.Operation is ILocalFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } local })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, local.Locations[0], local.Name));
        }
        else if (context.Operation is IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), "the lambda"));
        }
    }
}
