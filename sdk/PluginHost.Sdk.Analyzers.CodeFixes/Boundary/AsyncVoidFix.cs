using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Boundary;

/// <summary>Returns a task from private methods and local functions. Others have to look as somebody else wants them, and so have handlers of events.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidFix() : NodeFix(RuleIds.AsyncVoid, "Return a task")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        if (found is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || model.GetDeclaredSymbol(found, cancellationToken) is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable } method
            || IsGivenAway(found, method, model, cancellationToken))
        {
            return null;
        }

        var returned = found is MethodDeclarationSyntax declaration ? declaration.ReturnType : ((LocalFunctionStatementSyntax)found).ReturnType;
        return root.ReplaceNode(returned, Surroundings.Type("System.Threading.Tasks.Task").WithTriviaFrom(returned));
    }

    private static bool IsGivenAway(SyntaxNode found, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || (method.ContainingType.DeclaringSyntaxReferences.Length > 1 && method.MethodKind == MethodKind.Ordinary)
        || found.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == method.Name
            && !(name.Parent is InvocationExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, method));
}
