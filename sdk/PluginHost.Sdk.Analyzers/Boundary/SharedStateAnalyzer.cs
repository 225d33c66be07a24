using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds capabilities that keep something of one call for the next.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedStateAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SharedState,
        "A call leaves something behind for the next one",
        "'{0}' is written in '{1}', which several callers run at the same time on one instance. Keep it in a local; what must last goes into IPluginContext.Storage.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3053");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var contracts = new Contracts(plugin);
        context.RegisterOperationAction(
            operation => Check(operation, contracts), OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.Increment, OperationKind.Decrement);
    }

    private static void Check(OperationAnalysisContext context, Contracts contracts)
    {
        var target = context.Operation is IAssignmentOperation assignment ? assignment.Target : ((IIncrementOrDecrementOperation)context.Operation).Target;
        if (target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Member: var member }
            && member is not IFieldSymbol { IsVolatile: true }
            && !context.Operation.IsInside<ILockOperation>()
            // What returns nothing, such as mapping routes, is called once.
            && context.ContainingSymbol is IMethodSymbol { ReturnsVoid: false }
            && contracts.ContractOf(context.ContainingSymbol) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), member.Name, context.ContainingSymbol.Name));
        }
    }
}
