using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds values of the plugin's types that flow along with calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncLocalAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.AsyncLocal,
        "A value of the plugin flows along with calls",
        "'{0}' puts '{1}' into the flow of calls: a timer or task that was started meanwhile holds the flow, and with it the plugin's code after an unload. Pass the value as an argument.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3008");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        if (plugin.Type("System.Threading.AsyncLocal`1") is { } local)
        {
            context.RegisterSymbolAction(symbol => Check(symbol, plugin, local), SymbolKind.Field);
        }
    }

    private static void Check(SymbolAnalysisContext context, PluginProject plugin, INamedTypeSymbol local)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (field.Type is INamedTypeSymbol type && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, local)
            && type.TypeArguments[0] is var value && plugin.Involves(value) && !field.IsImplicitlyDeclared && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, field.Locations[0], field.Name, value.Name));
        }
    }
}
