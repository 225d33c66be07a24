using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds members that are looked up while the code runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DynamicAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.Dynamic,
        "A member is looked up through dynamic",
        "'{0}' is bound while it runs, and the binder's caches keep the plugin's types after an unload. Use an interface, a pattern or JsonElement.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3006");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin) => context.RegisterOperationAction(
        operation => Check(operation, plugin),
        OperationKind.DynamicInvocation,
        OperationKind.DynamicMemberReference,
        OperationKind.DynamicIndexerAccess,
        OperationKind.DynamicObjectCreation);

    private static void Check(OperationAnalysisContext context, PluginProject plugin)
    {
        // One finding for 'a.B(c)', which is a call and the name it calls.
        if (!IsDynamic(context.Operation.Parent) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
        }
    }

    private static bool IsDynamic(IOperation? operation) =>
        operation?.Kind is OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess or OperationKind.DynamicObjectCreation;
}
