using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <content>Everything that can be called.</content>
internal sealed partial class GuardRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => Method(node, base.VisitMethodDeclaration(node));

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) => Method(node, base.VisitConstructorDeclaration(node));

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) => Method(node, base.VisitOperatorDeclaration(node));

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) => Method(node, base.VisitConversionOperatorDeclaration(node));

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => Rewritten<LocalFunctionStatementSyntax>(base.VisitLocalFunctionStatement(node), function => function switch
    {
        { Body: { } body } => Visible(function.WithBody(GuardSyntax.Block(body, GuardSyntax.Enter))),
        { ExpressionBody: { } arrow } => Visible(function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(GuardSyntax.Body(arrow, function.SemicolonToken, IsVoid(model.GetDeclaredSymbol(node))))),
        _ => function,
    });

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) => Rewritten<AccessorDeclarationSyntax>(base.VisitAccessorDeclaration(node), accessor => accessor switch
    {
        { Body: { } body } => Visible(accessor.WithBody(GuardSyntax.Block(body, GuardSyntax.Enter))),
        { ExpressionBody: { } arrow } => Visible(accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(GuardSyntax.Body(arrow, accessor.SemicolonToken, IsVoid(model.GetDeclaredSymbol(node))))),
        _ => accessor,
    });

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) => Rewritten<PropertyDeclarationSyntax>(base.VisitPropertyDeclaration(node), property => property.ExpressionBody is { } arrow
        ? property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow, property.SemicolonToken))
        : property);

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) => Rewritten<IndexerDeclarationSyntax>(base.VisitIndexerDeclaration(node), indexer => indexer.ExpressionBody is { } arrow
        ? indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow, indexer.SemicolonToken))
        : indexer);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Lambda(node, base.VisitSimpleLambdaExpression(node));

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => Lambda(node, base.VisitParenthesizedLambdaExpression(node));

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        Rewritten<AnonymousMethodExpressionSyntax>(base.VisitAnonymousMethodExpression(node), method => method.WithBlock(GuardSyntax.Block(method.Block, GuardSyntax.Enter)));

    // Runs before the body of any constructor, and can make the next object of the same class.
    public override SyntaxNode? VisitEqualsValueClause(EqualsValueClauseSyntax node)
    {
        var isField = node.Parent is PropertyDeclarationSyntax
            || node.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } field } && !field.Modifiers.Any(SyntaxKind.ConstKeyword);
        return Rewritten<EqualsValueClauseSyntax>(base.VisitEqualsValueClause(node), clause => isField && node.Value is not (LiteralExpressionSyntax or InitializerExpressionSyntax or RefExpressionSyntax)
            ? clause.WithValue(GuardSyntax.Entered(clause.Value))
            : clause);
    }

    public override SyntaxNode? VisitConstructorInitializer(ConstructorInitializerSyntax node) =>
        Rewritten<ConstructorInitializerSyntax>(base.VisitConstructorInitializer(node), call => call.WithArgumentList(Entered(call.ArgumentList)));

    public override SyntaxNode? VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node) =>
        Rewritten<PrimaryConstructorBaseTypeSyntax>(base.VisitPrimaryConstructorBaseType(node), call => call.WithArgumentList(Entered(call.ArgumentList)));

    private static ArgumentListSyntax Entered(ArgumentListSyntax list) => list.WithArguments(SyntaxFactory.SeparatedList(
        list.Arguments.Select(argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.None) && argument.Expression is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax
            ? argument.WithExpression(GuardSyntax.Entered(argument.Expression))
            : argument),
        list.Arguments.GetSeparators()));

    private static AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon)
    {
        var body = GuardSyntax.Body(arrow, semicolon, isVoid: false);
        var lead = body.OpenBraceToken.LeadingTrivia;
        var trail = body.CloseBraceToken.TrailingTrivia;
        body = body.WithOpenBraceToken(body.OpenBraceToken.WithLeadingTrivia(SyntaxFactory.Space)).WithCloseBraceToken(body.CloseBraceToken.WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.AccessorList(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(lead).WithTrailingTrivia(SyntaxFactory.Space),
            [Visible(SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body))],
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(trail));
    }

    private static bool IsVoid(ISymbol? symbol) => symbol is IMethodSymbol { ReturnsVoid: true };

    private SyntaxNode? Method(BaseMethodDeclarationSyntax original, SyntaxNode? rewritten) => Rewritten<BaseMethodDeclarationSyntax>(rewritten, method => method switch
    {
        { Body: { } body } => Visible(method.WithBody(GuardSyntax.Block(body, GuardSyntax.Enter))),
        { ExpressionBody: { } arrow } => Visible(method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(GuardSyntax.Body(arrow, method.SemicolonToken, IsVoid(model.GetDeclaredSymbol(original))))),
        _ => method,
    });

    private SyntaxNode? Lambda(LambdaExpressionSyntax original, SyntaxNode? rewritten) => Rewritten<LambdaExpressionSyntax>(rewritten, lambda => Visible(lambda switch
    {
        { Block: { } block } => lambda.WithBlock(GuardSyntax.Block(block, GuardSyntax.Enter)),
        { ExpressionBody: { } value } => lambda.WithArrowToken(lambda.ArrowToken.WithTrailingTrivia()).WithExpressionBody(null)
            .WithBlock(GuardSyntax.Body(value, IsVoid(model.GetSymbolInfo(original).Symbol), lambda.ArrowToken.TrailingTrivia, [])),
        _ => lambda,
    }));

    private static LambdaExpressionSyntax Visible(LambdaExpressionSyntax lambda)
    {
        // Attributes want parentheses about the parameter.
        var bare = lambda.WithoutLeadingTrivia();
        var with = bare is SimpleLambdaExpressionSyntax { Parameter: var parameter } simple
            ? SyntaxFactory.ParenthesizedLambdaExpression(simple.AttributeLists, simple.Modifiers, null,
                SyntaxFactory.ParameterList([parameter.WithoutTrivia()]).WithTrailingTrivia(parameter.GetTrailingTrivia()), simple.ArrowToken, simple.Block, null)
            : bare;
        return ((LambdaExpressionSyntax)with.WithAttributeLists(GuardSyntax.Visible(with.AttributeLists))).WithLeadingTrivia(lambda.GetLeadingTrivia());
    }

    private static LocalFunctionStatementSyntax Visible(LocalFunctionStatementSyntax function)
    {
        var bare = function.WithoutLeadingTrivia();
        return bare.WithAttributeLists(GuardSyntax.Visible(bare.AttributeLists)).WithLeadingTrivia(function.GetLeadingTrivia());
    }

    private static AccessorDeclarationSyntax Visible(AccessorDeclarationSyntax accessor)
    {
        var bare = accessor.WithoutLeadingTrivia();
        return bare.WithAttributeLists(GuardSyntax.Visible(bare.AttributeLists)).WithLeadingTrivia(accessor.GetLeadingTrivia());
    }

    private static BaseMethodDeclarationSyntax Visible(BaseMethodDeclarationSyntax method)
    {
        var bare = method.WithoutLeadingTrivia();
        return bare.WithAttributeLists(GuardSyntax.Visible(bare.AttributeLists)).WithLeadingTrivia(method.GetLeadingTrivia());
    }
}
