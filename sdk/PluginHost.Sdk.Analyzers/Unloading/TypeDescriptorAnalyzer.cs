using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds types of the plugin that are given to the process's cache of type descriptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeDescriptorAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TypeDescriptor,
        "A type of the plugin goes into the cache of type descriptors",
        "TypeDescriptor.{0} keeps '{1}' in a cache of the whole process, and with it the code of the plugin after an unload. Parse or convert the value yourself.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3005");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        if (plugin.Type("System.ComponentModel.TypeDescriptor") is { } descriptor)
        {
            context.RegisterOperationAction(operation => Check(operation, plugin, descriptor), OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol descriptor)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, descriptor))
        {
            return;
        }

        var described = call.Arguments.Select(argument => Described(argument.Value.WithoutConversions())).FirstOrDefault(plugin.Involves);
        if (described is not null && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name, described.Name));
        }
    }

    private static ITypeSymbol? Described(IOperation value) => value is ITypeOfOperation type ? type.TypeOperand : value.Type;
}
