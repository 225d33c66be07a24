using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds capabilities that the plugin's container cannot build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapabilityClassAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CapabilityClass,
        "A capability class cannot be created",
        "'{0}' carries [{1}] but is {2}, so that the plugin does not start. Put the attribute on a class that can be created.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3057");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        if (plugin.Type("PluginHost.Sdk.CapabilityAttribute") is { } capability)
        {
            context.RegisterSymbolAction(symbol => Check(symbol, capability), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol capability)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Class && Obstacle(type) is { } obstacle
            && type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, capability)) is { } found)
        {
            var name = found.AttributeClass!.Name;
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name, obstacle));
        }
    }

    private static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static",
        { IsAbstract: true } => "abstract",
        { IsGenericType: true } => "generic",
        _ => null,
    };
}
