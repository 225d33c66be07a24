using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Boundary;

/// <summary>Passes on the token that a call was given.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ForgottenTokenFix() : NodeFix(RuleIds.ForgottenToken, "Pass the cancellation token on")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        var token = model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        if (found is not InvocationExpressionSyntax call || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol called
            || found.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || model.GetDeclaredSymbol(method, cancellationToken)?.Parameters.FirstOrDefault(IsToken) is not { } given)
        {
            return null;
        }

        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(given.Name));
        var arguments = call.ArgumentList.Arguments;
        // Behind other arguments that were left out, it has to say its name.
        if (called.Parameters.FirstOrDefault(IsToken) is { } optional && (optional.Ordinal != arguments.Count || arguments.Any(each => each.NameColon is not null)))
        {
            argument = argument.WithNameColon(SyntaxFactory.NameColon(optional.Name).WithTrailingTrivia(SyntaxFactory.Space));
        }

        if (arguments.Count > 0)
        {
            argument = argument.WithLeadingTrivia(SyntaxFactory.Space);
        }

        return root.ReplaceNode(call, call.AddArgumentListArguments(argument));

        bool IsToken(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.Type, token);
    }
}
