using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Boundary;

/// <summary>Takes the client of the plugin's context where there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HttpClientFix() : NodeFix(RuleIds.HttpClient, "Take the client of the plugin's context")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        // With an initializer behind it, it is more than a call can say.
        if (found is not BaseObjectCreationExpressionSyntax { Initializer: null } || Surroundings.Context(model, found) is not { } context)
        {
            return null;
        }

        var method = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(context), SyntaxFactory.IdentifierName("CreateHttpClient"));
        var name = SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Surroundings.NameOfClass(found)));
        return root.ReplaceNode(found, SyntaxFactory.InvocationExpression(method, SyntaxFactory.ArgumentList(name)).WithTriviaFrom(found));
    }
}
