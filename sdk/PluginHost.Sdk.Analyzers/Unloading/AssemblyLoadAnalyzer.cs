using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds code that is loaded past the plugin's load context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssemblyLoadAnalyzer : PluginAnalyzer
{
    // AssemblyBuilderAccess.Run, which the compiler gives as a number.
    private const int Run = 1;

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.AssemblyLoad,
        "Code is loaded that never leaves the process",
        "{0} brings code in outside the plugin's context: it stays when the plugin is unloaded, and its types are not the plugin's. Reference the assembly, load it into AssemblyLoadContext.GetLoadContext of your own, or make it collectible.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3010");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var loads = new MemberSet(plugin)
            .Add("System.Reflection.Assembly", "LoadFrom", "UnsafeLoadFrom", "LoadFile")
            .Add("System.Reflection.Assembly", TakesBytes, "Load");
        var loadsInto = new MemberSet(plugin).Add("System.Runtime.Loader.AssemblyLoadContext", "LoadFromAssemblyPath", "LoadFromStream", "LoadFromNativeImagePath");
        var shared = new MemberSet(plugin).Add("System.Runtime.Loader.AssemblyLoadContext", "Default");
        var loadContext = plugin.Type("System.Runtime.Loader.AssemblyLoadContext");
        context.RegisterOperationAction(operation => CheckCall(operation, plugin, loads, loadsInto, shared), OperationKind.Invocation);
        var builder = new MemberSet(plugin).Add("System.Reflection.Emit.AssemblyBuilder", "DefineDynamicAssembly");
        context.RegisterOperationAction(operation => CheckBuilder(operation, plugin, builder), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckContext(operation, plugin, loadContext), OperationKind.ObjectCreation);
    }

    private static bool TakesBytes(ISymbol load) => load is IMethodSymbol method && method.Parameters[0].Type is IArrayTypeSymbol;

    private static void CheckCall(OperationAnalysisContext context, PluginProject plugin, MemberSet loads, MemberSet loadsInto, MemberSet shared)
    {
        var call = (IInvocationOperation)context.Operation;
        var intoShared = loadsInto.Contains(call.TargetMethod) && call.Instance?.Variable() is { } target && shared.Contains(target);
        if ((loads.Contains(call.TargetMethod) || intoShared) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), intoShared ? $"AssemblyLoadContext.Default.{call.TargetMethod.Name}" : $"Assembly.{call.TargetMethod.Name}"));
        }
    }

    private static void CheckBuilder(OperationAnalysisContext context, PluginProject plugin, MemberSet builder)
    {
        var call = (IInvocationOperation)context.Operation;
        if (builder.Contains(call.TargetMethod) && call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: Run }) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "A dynamic assembly that is not RunAndCollect"));
        }
    }

    private static void CheckContext(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol? loadContext)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, loadContext)
            && creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "isCollectible")?.Value.ConstantValue is { HasValue: true, Value: false }
            && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "A load context that is not collectible"));
        }
    }
}
