using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Unloading;

/// <summary>Holds a registration to the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TokenRegistrationFix() : NodeFix(RuleIds.TokenRegistration, "Dispose the registration at the end of the block")
{
    private const string Name = "registration";

    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        if (found is not InvocationExpressionSyntax || found.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } statement
            || block.DescendantTokens().Any(token => token.ValueText == Name) || model.LookupSymbols(statement.SpanStart, name: Name).Length > 0)
        {
            return null;
        }

        var declaration = SyntaxFactory.ParseStatement($"using var {Name} = {found.WithoutTrivia()};");
        return root.ReplaceNode(statement, declaration.WithTriviaFrom(statement));
    }
}
