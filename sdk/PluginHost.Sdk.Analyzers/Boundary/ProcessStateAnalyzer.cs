using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds changes of what belongs to the whole process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessStateAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ProcessState,
        "A plugin changes the whole process",
        "{0} reaches the host and every other plugin, and no unload takes it back. Keep it inside the plugin: settings for values, full paths for files, ILogger for text, a culture argument for formatting.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3051");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var calls = new MemberSet(plugin)
            .Add("System.AppDomain", "SetData")
            .Add("System.AppContext", "SetData", "SetSwitch")
            .Add("System.Environment", "SetEnvironmentVariable", "Exit", "FailFast")
            .Add("System.Console", "SetOut", "SetError", "SetIn")
            .Add("System.IO.Directory", "SetCurrentDirectory")
            .Add("System.Threading.ThreadPool", "SetMinThreads", "SetMaxThreads");
        var properties = new MemberSet(plugin)
            .Add("System.Environment", "CurrentDirectory", "ExitCode")
            .Add("System.Globalization.CultureInfo", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture");
        context.RegisterOperationAction(operation => CheckCall(operation, calls), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckAssignment(operation, properties), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, MemberSet calls)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (calls.Contains(method))
        {
            Report(context, method);
        }
    }

    private static void CheckAssignment(OperationAnalysisContext context, MemberSet properties)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is IPropertyReferenceOperation { Property: var property } && properties.Contains(property))
        {
            Report(context, property);
        }
    }

    private static void Report(OperationAnalysisContext context, ISymbol member) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), $"{member.ContainingType.Name}.{member.Name}"));
}
