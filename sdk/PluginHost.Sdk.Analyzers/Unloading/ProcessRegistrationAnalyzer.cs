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
        var forGood = new MemberSet(plugin).Add("System.Text.Encoding", "RegisterProvider");
        var revocable = new MemberSet(plugin)
            .Add("System.Runtime.InteropServices.PosixSignalRegistration", "Create")
            .Add("System.Threading.ThreadPool", "RegisterWaitForSingleObject", "UnsafeRegisterWaitForSingleObject");
        var proxy = new MemberSet(plugin).Add("System.Net.Http.HttpClient", "DefaultProxy");
        context.RegisterOperationAction(operation => CheckCall(operation, plugin, forGood, revocable), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckProxy(operation, plugin, proxy), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, PluginProject plugin, MemberSet forGood, MemberSet revocable)
    {
        var call = (IInvocationOperation)context.Operation;
        var cure = forGood.Contains(call.TargetMethod) && plugin.Involves(call.Arguments[0].Value.WithoutConversions().Type) ? "Use the object itself instead of registering it"
            : revocable.Contains(call.TargetMethod) && call.IsDropped() ? "Keep what it returns and end it in DisposeAsync or StopAsync"
            : null;
        if (cure is not null && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}", cure));
        }
    }

    private static void CheckProxy(OperationAnalysisContext context, PluginProject plugin, MemberSet proxy)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation target && proxy.Contains(target.Property)
            && plugin.Involves(assignment.Value.WithoutConversions().Type) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), "HttpClient.DefaultProxy", "Give the proxy to the handler of one client"));
        }
    }
}
