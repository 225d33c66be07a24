using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds callbacks on cancellation tokens that nobody can take back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenRegistrationAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TokenRegistration,
        "The registration on a cancellation token is dropped",
        "'{0}' keeps the callback, and with it the code of the plugin, for as long as whoever made the token keeps it. Hold the registration and dispose it: 'using var registration = ..'.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3002");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var register = new MemberSet(plugin).Add("System.Threading.CancellationToken", "Register", "UnsafeRegister");
        // Their callbacks go with the plugin, with the source that is in sight, or with the request.
        var safe = new MemberSet(plugin)
            .Add("PluginHost.Sdk.IPluginContext", "Stopping")
            .Add("System.Threading.CancellationTokenSource", "Token")
            .Add("System.Threading.CancellationToken", "None")
            .Add("Microsoft.AspNetCore.Http.HttpContext", "RequestAborted");
        context.RegisterOperationAction(operation => Check(operation, plugin, register, safe), OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context, PluginProject plugin, MemberSet register, MemberSet safe)
    {
        var call = (IInvocationOperation)context.Operation;
        if (register.Contains(call.TargetMethod) && call.IsDropped() && call.Instance?.Variable() is { } token && !safe.Contains(token) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), token.Name));
        }
    }
}
