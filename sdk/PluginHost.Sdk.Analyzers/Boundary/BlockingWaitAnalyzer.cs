using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds threads that stand still in a call of the host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingWaitAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BlockingWait,
        "A call of the host waits without letting go of its thread",
        "'{0}' holds a thread of the pool until the task is done, whatever the call's deadline says. Await the task.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3054");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var contracts = new Contracts(plugin);
        var waits = new MemberSet(plugin)
            .Add("System.Threading.Tasks.Task", "Wait", "WaitAll", "WaitAny")
            .Add("System.Threading.Tasks.Task`1", "Result")
            .Add("System.Threading.Tasks.ValueTask`1", "Result")
            .Add("System.Runtime.CompilerServices.TaskAwaiter", "GetResult")
            .Add("System.Runtime.CompilerServices.TaskAwaiter`1", "GetResult")
            .Add("System.Runtime.CompilerServices.ValueTaskAwaiter", "GetResult")
            .Add("System.Runtime.CompilerServices.ValueTaskAwaiter`1", "GetResult")
            .Add("System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter", "GetResult")
            .Add("System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter", "GetResult")
            .Add("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter", "GetResult")
            .Add("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter", "GetResult");
        context.RegisterOperationAction(operation => CheckCall(operation, contracts, waits), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckProperty(operation, contracts, waits), OperationKind.PropertyReference);
    }

    private static void CheckCall(OperationAnalysisContext context, Contracts contracts, MemberSet waits)
    {
        var call = (IInvocationOperation)context.Operation;
        if (waits.Contains(call.TargetMethod) && contracts.IsCalledByHost(context.ContainingSymbol))
        {
            var task = call.Instance is IInvocationOperation { TargetMethod.Name: "GetAwaiter" } awaiter ? awaiter.Instance : call.Instance;
            Report(context, task, call.TargetMethod);
        }
    }

    private static void CheckProperty(OperationAnalysisContext context, Contracts contracts, MemberSet waits)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (waits.Contains(reference.Property) && contracts.IsCalledByHost(context.ContainingSymbol))
        {
            Report(context, reference.Instance, reference.Property);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation? task, ISymbol wait)
    {
        if (task?.Variable() is not { } variable || !IsDone(context.Operation, variable))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), wait.Name));
        }
    }

    /// <summary>Whether the task was awaited before, or is asked whether it is done: then nothing waits.</summary>
    private static bool IsDone(IOperation wait, ISymbol task)
    {
        var root = wait;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation => operation switch
        {
            IAwaitOperation awaited => awaited.Syntax.SpanStart < wait.Syntax.SpanStart && awaited.Operation.DescendantsAndSelf().Any(part => Refers(part, task)),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } asked } => Refers(asked, task),
            _ => false,
        });
    }

    private static bool Refers(IOperation operation, ISymbol task) => operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation
        && SymbolEqualityComparer.Default.Equals(operation.Variable(), task);
}
