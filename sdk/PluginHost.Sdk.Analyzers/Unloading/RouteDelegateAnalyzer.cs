using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds route handlers whose types the framework binds and caches.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteDelegateAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RouteDelegate,
        "A route takes or returns types of the plugin",
        "The handler of {0} takes or returns '{1}', which the framework binds by reflection and keeps in its caches after an unload. Use a RequestDelegate with ReadJsonAsync and WriteJsonAsync.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3012");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var handler = plugin.Type("System.Delegate");
        if (handler is not null && plugin.Type("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") is { } routes)
        {
            context.RegisterOperationAction(operation => Check(operation, plugin, routes, handler), OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol routes, INamedTypeSymbol handler)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, routes))
        {
            return;
        }

        var function = call.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, handler))?.Value.Function();
        var bound = function?.Parameters.Select(parameter => parameter.Type).Append(function.ReturnType).FirstOrDefault(plugin.Involves);
        if (bound is not null && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, call.Syntax.GetLocation(), call.TargetMethod.Name, bound.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
