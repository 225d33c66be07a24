using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds static collections that only grow.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticCacheAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.StaticCache,
        "A static collection only grows",
        "'{0}' is filled while the plugin works and nothing is ever taken out: it grows with the library, and is gone without notice at a reload. Hold it in a service of the plugin, with a limit.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3009");

    private static readonly ImmutableArray<string> Collections =
    [
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Concurrent.ConcurrentBag`1",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var adds = new MemberSet(plugin);
        foreach (var collection in Collections)
        {
            adds.Add(collection, "Add", "TryAdd", "GetOrAdd", "AddOrUpdate", "AddRange", "Insert", "UnionWith", "this[]");
        }

        context.RegisterOperationAction(operation => CheckCall(operation, plugin, adds), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckAssignment(operation, plugin, adds), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, PluginProject plugin, MemberSet adds)
    {
        var call = (IInvocationOperation)context.Operation;
        if (adds.Contains(call.TargetMethod))
        {
            Check(context, plugin, call.Instance);
        }
    }

    private static void CheckAssignment(OperationAnalysisContext context, PluginProject plugin, MemberSet adds)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } target && adds.Contains(indexer))
        {
            Check(context, plugin, target.Instance);
        }
    }

    private static void Check(OperationAnalysisContext context, PluginProject plugin, IOperation? collection)
    {
        if (collection is IFieldReferenceOperation { Field: { IsStatic: true } field } && plugin.IsOwn(field) && !IsInitialisation(context.ContainingSymbol)
            && !Declarations.CallsOn(field.ContainingType, field.Name, IsTaking, context.CancellationToken) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), field.Name));
        }
    }

    private static bool IsInitialisation(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } or IFieldSymbol or IPropertySymbol;

    private static bool IsTaking(string method) => method is "Remove" or "TryRemove" or "Clear" or "RemoveAll" or "RemoveAt" or "RemoveRange" or "RemoveWhere" or "TryTake";
}
