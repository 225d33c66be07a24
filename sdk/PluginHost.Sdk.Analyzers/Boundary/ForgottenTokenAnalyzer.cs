using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Boundary;

/// <summary>Finds calls of the host that cannot be cancelled although what they wait for could be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenTokenAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ForgottenToken,
        "A call of the host ignores its cancellation token",
        "'{0}' waits for '{1}' without the token it was given, so that neither the deadline nor a person who cancels ends it. Pass '{2}' on.",
        RuleCategories.Boundary,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3056");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var contracts = new Contracts(plugin);
        if (plugin.Type("System.Threading.CancellationToken") is { } token)
        {
            context.RegisterOperationBlockAction(block => Check(block, contracts, token));
        }
    }

    private static void Check(OperationBlockAnalysisContext context, Contracts contracts, INamedTypeSymbol token)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsAsync: true } method
            || method.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, token)) is not { } given
            || !contracts.IsCalledByHost(method))
        {
            return;
        }

        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        if (operations.Any(operation => operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, given)))
        {
            return;
        }

        foreach (var call in operations.OfType<IAwaitOperation>().Select(Awaited).OfType<IInvocationOperation>().Where(call => CouldTake(call, token)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name, call.TargetMethod.Name, given.Name));
        }
    }

    private static IOperation Awaited(IAwaitOperation awaited) =>
        awaited.Operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task.WithoutConversions() : awaited.Operation.WithoutConversions();

    private static bool CouldTake(IInvocationOperation call, INamedTypeSymbol token) =>
        call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, token))
        || (!call.TargetMethod.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, token))
            && call.TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>().Any(other => IsSameWith(other, call.TargetMethod, token)));

    private static bool IsSameWith(IMethodSymbol other, IMethodSymbol called, INamedTypeSymbol token)
    {
        var count = called.Parameters.Length;
        return other.IsStatic == called.IsStatic
            && other.DeclaredAccessibility == Accessibility.Public
            && other.Parameters.Length == count + 1
            && SymbolEqualityComparer.Default.Equals(other.Parameters[count].Type, token)
            && Enumerable.Range(0, count).All(place => SymbolEqualityComparer.Default.Equals(other.Parameters[place].Type, called.Parameters[place].Type));
    }
}
