using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds handlers on events of the whole process that their class does not take away again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticEventAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.StaticEvent,
        "A handler stays on an event of the whole process",
        "'{0}' lives as long as the process and keeps the handler, and with it all code of the plugin, after an unload. Remove a named handler with '-=' in DisposeAsync or StopAsync.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3001");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var domain = plugin.Type("System.AppDomain");
        context.RegisterOperationAction(operation => Check(operation, plugin, domain), OperationKind.EventAssignment);
    }

    private static void Check(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol? domain)
    {
        var assignment = (IEventAssignmentOperation)context.Operation;
        if (!assignment.Adds || assignment.EventReference is not IEventReferenceOperation reference || !IsOfProcess(reference, domain)
            || IsForeign(assignment.HandlerValue.Function(), plugin) || IsRemoved(assignment, reference.Event, context) || !plugin.IsReloadable)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), $"{reference.Event.ContainingType.Name}.{reference.Event.Name}"));
    }

    private static bool IsOfProcess(IEventReferenceOperation reference, INamedTypeSymbol? domain) =>
        PluginProject.IsShared(reference.Event.ContainingAssembly)
        && (reference.Event.IsStatic
            || SymbolEqualityComparer.Default.Equals(reference.Instance?.Type, domain)
            || (reference.Instance is IMemberReferenceOperation { Member: { IsStatic: true } holder } && PluginProject.IsShared(holder.ContainingAssembly)));

    private static bool IsForeign(IMethodSymbol? handler, PluginProject plugin) => handler is { IsStatic: true, MethodKind: MethodKind.Ordinary } && !plugin.IsOwn(handler);

    // A lambda is another one each time it is written: no '-=' finds it.
    private static bool IsRemoved(IEventAssignmentOperation assignment, IEventSymbol @event, OperationAnalysisContext context)
    {
        var handler = assignment.HandlerValue.Function() is { } function
            ? function.MethodKind == MethodKind.AnonymousFunction ? null : function.Name
            : assignment.HandlerValue.Variable()?.Name;
        return handler is not null && Declarations.Removes(context.ContainingSymbol.ContainingType, @event.Name, handler, context.CancellationToken);
    }
}
