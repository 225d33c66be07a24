using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace PluginHost.Sdk.Analyzers.CodeFixes;

/// <summary>What a fix may use where it stands.</summary>
internal static class Surroundings
{
    /// <summary>The name of an <c>IPluginContext</c> that can be used at a place.</summary>
    public static string? Context(SemanticModel model, SyntaxNode place)
    {
        var context = model.Compilation.GetTypeByMetadataName("PluginHost.Sdk.IPluginContext");
        var isStatic = place.Ancestors().OfType<MemberDeclarationSyntax>().First() is var member && member.Modifiers.Any(SyntaxKind.StaticKeyword);
        // In an initializer of a field there is no instance yet, only the parameters of the constructor.
        var hasInstance = !isStatic && member is not BaseFieldDeclarationSyntax && !(member is PropertyDeclarationSyntax property && property.Initializer is not null);
        return model.LookupSymbols(place.SpanStart)
            .Where(symbol => symbol switch
            {
                ILocalSymbol local => Is(local.Type) && local.Locations[0].SourceSpan.End < place.SpanStart,
                IParameterSymbol parameter => Is(parameter.Type) && (!isStatic || !IsOfType(parameter)),
                IFieldSymbol field => Is(field.Type) && (hasInstance || field.IsStatic),
                IPropertySymbol held => Is(held.Type) && (hasInstance || held.IsStatic),
                _ => false,
            })
            .OrderBy(symbol => symbol.Kind switch { SymbolKind.Local => 0, SymbolKind.Field => 1, SymbolKind.Property => 2, _ => IsOfType(symbol) ? 3 : 0 })
            .FirstOrDefault()?.Name;

        bool Is(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, context);
    }

    /// <summary>A name for what a class starts or calls, as it stands in logs and metrics.</summary>
    public static ExpressionSyntax NameOfClass(SyntaxNode place)
    {
        var type = place.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()!.Identifier.ValueText;
        return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(type.ToLowerInvariant()));
    }

    /// <summary>Whether <c>await</c> may stand here.</summary>
    public static bool IsAsync(SyntaxNode place) => place.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or LockStatementSyntax) switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>A full name that is shortened as far as the file's usings allow.</summary>
    public static TypeSyntax Type(string name) => SyntaxFactory.ParseTypeName(name).WithAdditionalAnnotations(Simplifier.Annotation);

    // Of a primary constructor: captured by instance members only.
    private static bool IsOfType(ISymbol symbol) => symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
}
