using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds threads, tasks and timers that go on when the plugin has stopped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnWorkAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.OwnWork,
        "Work is started that nobody ends",
        "{0} goes on when the plugin stops: its stack keeps the plugin's code in memory, and its exceptions reach nobody. Use IPluginContext.Background, which ends with the plugin.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3003");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var starts = new MemberSet(plugin)
            .Add("System.Threading.Tasks.Task", "Run")
            .Add("System.Threading.Tasks.TaskFactory", "StartNew")
            .Add("System.Threading.ThreadPool", "QueueUserWorkItem", "UnsafeQueueUserWorkItem");
        var thread = plugin.Type("System.Threading.Thread");
        var timers = ImmutableHashSet.Create<ISymbol?>(SymbolEqualityComparer.Default, plugin.Type("System.Threading.Timer"), plugin.Type("System.Timers.Timer"));
        context.RegisterOperationAction(operation => CheckCall(operation, plugin, starts), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckCreation(operation, plugin, thread, timers), OperationKind.ObjectCreation);
    }

    private static void CheckCall(OperationAnalysisContext context, PluginProject plugin, MemberSet starts)
    {
        var call = (IInvocationOperation)context.Operation;
        if (starts.Contains(call.TargetMethod) && call.IsDropped() && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"What {call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name} starts here"));
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol? thread, ImmutableHashSet<ISymbol?> timers)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var goesOn = SymbolEqualityComparer.Default.Equals(creation.Type, thread)
            ? !Declarations.Calls(context.ContainingSymbol.ContainingType, "Join", context.CancellationToken)
            : timers.Contains(creation.Type) && creation.IsLeft(context.CancellationToken);
        if (goesOn && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), $"This {creation.Type!.Name.ToLowerInvariant()}"));
        }
    }
}
