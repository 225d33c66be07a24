using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Unloading;

/// <summary>Gives a dropped <c>Task.Run</c> to the plugin's background work.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OwnWorkFix() : NodeFix(RuleIds.OwnWork, "Run it as background work of the plugin")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        if (found is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call || !TakesAsync(model.GetSymbolInfo(call, cancellationToken).Symbol)
            || WithToken(arguments[0].Expression, model) is not { } work || Surroundings.Context(model, found) is not { } context)
        {
            return null;
        }

        var run = SyntaxFactory.ParseExpression($"{context}.Background.Run({Surroundings.NameOfClass(found)}, {work.WithoutTrivia()})");
        // What '_ =' dropped may be dropped in a statement: the work ends with the plugin.
        var whole = found.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } assignment ? assignment : found;
        return root.ReplaceNode(whole, run.WithTriviaFrom(whole));
    }

    private static bool TakesAsync(ISymbol? called) => called is IMethodSymbol { Name: "Run", ContainingType.Name: "Task" } method
        && method.Parameters[0].Type is INamedTypeSymbol { TypeArguments.Length: 1 } work && work.TypeArguments[0].Name == "Task";

    private static ExpressionSyntax? WithToken(ExpressionSyntax work, SemanticModel model)
    {
        var name = model.LookupSymbols(work.SpanStart, name: "stopping").IsEmpty ? "stopping" : "_";
        return work switch
        {
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 } lambda => lambda.WithParameterList(SyntaxFactory.ParseParameterList($"({name})").WithTriviaFrom(lambda.ParameterList)),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => SyntaxFactory.ParseExpression($"_ => {work.WithoutTrivia()}()"),
            _ => null,
        };
    }
}
