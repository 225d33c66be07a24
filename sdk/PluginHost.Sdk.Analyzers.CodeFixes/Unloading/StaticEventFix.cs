using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Unloading;

/// <summary>Takes a named handler away where the class ends already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StaticEventFix() : NodeFix(RuleIds.StaticEvent, "Remove the handler when the class ends")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        if (found is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax @event, Right: IdentifierNameSyntax handler }
            || model.GetSymbolInfo(@event.Expression, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol
            || model.GetSymbolInfo(handler, cancellationToken).Symbol is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IFieldSymbol)
            || End(found)?.Body is not { } body)
        {
            return null;
        }

        var removal = SyntaxFactory.ParseStatement($"{@event.WithoutTrivia()} -= {handler.WithoutTrivia()};")
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(body, body.WithStatements(body.Statements.Insert(0, removal)));
    }

    private static MethodDeclarationSyntax? End(SyntaxNode found) => found.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members
        .OfType<MethodDeclarationSyntax>()
        .Where(method => method.Identifier.ValueText is "DisposeAsync" or "Dispose" or "StopAsync")
        .OrderBy(method => method.Identifier.ValueText == "StopAsync")
        .FirstOrDefault();
}
