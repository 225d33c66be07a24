using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds objects of the plugin that are given to lists of the whole process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessRegistrationAnalyzer : PluginAnalyzer
{
    private const string Keep = "Keep what it returns and end it in DisposeAsync or StopAsync";
    private const string DisposeIt = "Keep the listener and dispose it in DisposeAsync or StopAsync";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ProcessRegistration,
        "An object of the plugin is registered with the whole process",
        "{0} keeps what it is given as long as the process lives, and with it the code of the plugin after an unload. {1}.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3007");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var lists = new ProcessLists(plugin);
        context.RegisterOperationAction(operation => CheckCall(operation, plugin, lists), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckProxy(operation, plugin, lists), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => CheckListener(operation, plugin, lists), OperationKind.ObjectCreation);
    }

    private static void CheckCall(OperationAnalysisContext context, PluginProject plugin, ProcessLists lists)
    {
        var call = (IInvocationOperation)context.Operation;
        var cure = CureOf(call, plugin, lists, context);
        if (cure is not null && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}", cure));
        }
    }

    private static string? CureOf(IInvocationOperation call, PluginProject plugin, ProcessLists lists, OperationAnalysisContext context)
    {
        var method = call.TargetMethod;
        if (lists.GivesRegistrations.Contains(method) || (lists.Subscribe.Contains(method) && call.Instance?.Variable() is { } source && lists.Sources.Contains(source)))
        {
            return call.IsLeft(context.CancellationToken) ? Keep : null;
        }

        if (lists.ForGood.Contains(method))
        {
            return plugin.Involves(Given(call).Type) ? "Use the object itself instead of registering it" : null;
        }

        if (lists.UntilDisposed.Contains(method))
        {
            return Given(call) is IObjectCreationOperation ? DisposeIt : null;
        }

        return lists.TraceAdd.Contains(method) && plugin.Involves(Given(call).Type) && call.Instance?.Variable() is { } list && lists.TraceListeners.Contains(list)
            && !Declarations.CallsOn(context.ContainingSymbol.ContainingType, list.Name, static name => name is "Remove" or "Clear", context.CancellationToken)
                ? "Remove it in DisposeAsync or StopAsync, or use ILogger"
                : null;
    }

    private static void CheckProxy(OperationAnalysisContext context, PluginProject plugin, ProcessLists lists)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation target && lists.Proxy.Contains(target.Property)
            && plugin.Involves(assignment.Value.WithoutConversions().Type) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), "HttpClient.DefaultProxy", "Give the proxy to the handler of one client"));
        }
    }

    // The base class puts each of its kind into a list that only Dispose takes it out of.
    private static void CheckListener(OperationAnalysisContext context, PluginProject plugin, ProcessLists lists)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (lists.EventListener is not null && SymbolEqualityComparer.Default.Equals(creation.Type?.BaseType, lists.EventListener) && creation.IsLeft(context.CancellationToken) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "EventListener", DisposeIt));
        }
    }

    private static IOperation Given(IInvocationOperation call) => call.Arguments[0].Value.WithoutConversions();
}
