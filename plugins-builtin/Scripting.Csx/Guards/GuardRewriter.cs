using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>Adds a check wherever a script can go round, go deeper, or swallow what stops it.</summary>
/// <param name="model">Of what was written; it says what a lambda gives back.</param>
internal sealed partial class GuardRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => Rewritten<WhileStatementSyntax>(base.VisitWhileStatement(node), loop => loop.WithStatement(GuardSyntax.Block(loop.Statement, GuardSyntax.Step)));

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => Rewritten<DoStatementSyntax>(base.VisitDoStatement(node), loop => loop.WithStatement(GuardSyntax.Block(loop.Statement, GuardSyntax.Step)));

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => Rewritten<ForStatementSyntax>(base.VisitForStatement(node), loop => loop.WithStatement(GuardSyntax.Block(loop.Statement, GuardSyntax.Step)));

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => Rewritten<ForEachStatementSyntax>(base.VisitForEachStatement(node), loop => loop.WithStatement(GuardSyntax.Block(loop.Statement, GuardSyntax.Step)));

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Rewritten<ForEachVariableStatementSyntax>(base.VisitForEachVariableStatement(node), loop => loop.WithStatement(GuardSyntax.Block(loop.Statement, GuardSyntax.Step)));

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => Rewritten<GotoStatementSyntax>(base.VisitGotoStatement(node), jump => GuardSyntax.Block(jump, GuardSyntax.Step));

    public override SyntaxNode? VisitCatchClause(CatchClauseSyntax node) => Rewritten<CatchClauseSyntax>(base.VisitCatchClause(node), clause =>
    {
        clause = clause.WithBlock(GuardSyntax.Block(clause.Block, GuardSyntax.Step));
        if (clause.Filter is { } own)
        {
            return clause.WithFilter(GuardSyntax.Filter(own));
        }

        // The filter goes before what follows the head: a comment to the end of the line would hide it.
        var filter = GuardSyntax.Filter(null);
        return clause.Declaration is { } declaration
            ? clause.WithDeclaration(declaration.WithTrailingTrivia()).WithFilter(filter.WithTrailingTrivia(declaration.GetTrailingTrivia()))
            : clause.WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia()).WithFilter(filter.WithTrailingTrivia(clause.CatchKeyword.TrailingTrivia));
    });

    public override SyntaxNode? VisitArrayCreationExpression(ArrayCreationExpressionSyntax node) => Rewritten<ArrayCreationExpressionSyntax>(base.VisitArrayCreationExpression(node), array =>
    {
        if (array.Initializer is not null || array.Type.RankSpecifiers is not [var first, ..])
        {
            return array;
        }

        TypeSyntax element = array.Type.RankSpecifiers.Count == 1 ? array.Type.ElementType : array.Type.WithRankSpecifiers([.. array.Type.RankSpecifiers.Skip(1)]);
        return array.WithType(array.Type.WithRankSpecifiers(array.Type.RankSpecifiers.Replace(first,
            first.WithSizes(SyntaxFactory.SeparatedList(first.Sizes.Select(size => size is OmittedArraySizeExpressionSyntax ? size : GuardSyntax.Length(size, element)), first.Sizes.GetSeparators())))));
    });

    private static SyntaxNode? Rewritten<T>(SyntaxNode? node, Func<T, SyntaxNode> change) where T : SyntaxNode => node is T typed ? change(typed) : node;
}
