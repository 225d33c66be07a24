using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>Puts guards into blocks. Every line keeps its number, and every directive the start of its line: the result is parsed again, and its lines are told to people.</summary>
internal static class GuardSyntax
{
    private const string Guard = "global::PluginHost.Plugins.Scripting.Csx.Guards.ScriptGuard.";

    public static StatementSyntax Step { get; } = SyntaxFactory.ParseStatement($" {Guard}Step();");

    public static StatementSyntax Enter { get; } = SyntaxFactory.ParseStatement($" {Guard}Enter();");

    private static ExpressionSyntax Running { get; } = SyntaxFactory.ParseExpression($"{Guard}Running");

    /// <summary>Keeps a function in the stack: not inlined into its caller, nor replaced by what it calls last. Without it a line is told as that of the caller, or not at all.</summary>
    public static SyntaxList<AttributeListSyntax> Visible(SyntaxList<AttributeListSyntax> own) => own.Insert(0, InStack);

    private static AttributeListSyntax InStack { get; } = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(
        SyntaxFactory.ParseName("global::System.Runtime.CompilerServices.MethodImpl"),
        SyntaxFactory.ParseAttributeArgumentList("(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)"))]).WithTrailingTrivia(SyntaxFactory.Space);

    public static BlockSyntax Block(StatementSyntax statement, StatementSyntax guard)
    {
        if (statement is BlockSyntax block)
        {
            var open = block.OpenBraceToken;
            return block.WithOpenBraceToken(open.WithTrailingTrivia()).WithStatements(block.Statements.Insert(0, guard.WithTrailingTrivia(open.TrailingTrivia.Insert(0, SyntaxFactory.Space))));
        }

        return SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(statement.GetLeadingTrivia()),
            [guard, statement.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia()],
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(statement.GetTrailingTrivia()));
    }

    /// <summary>A body for <c>=> expression</c>.</summary>
    /// <param name="before">What stood between the head and the expression.</param>
    /// <param name="after">What stood behind the expression's end.</param>
    public static BlockSyntax Body(ExpressionSyntax expression, bool isVoid, SyntaxTriviaList before, SyntaxTriviaList after)
    {
        var lead = before.AddRange(expression.GetLeadingTrivia());
        var value = expression.WithLeadingTrivia(SyntaxFactory.Space);
        var end = SyntaxFactory.Token(SyntaxKind.SemicolonToken);
        StatementSyntax statement = value switch
        {
            ThrowExpressionSyntax thrown => SyntaxFactory.ThrowStatement(thrown.ThrowKeyword, thrown.Expression, end),
            _ when isVoid => SyntaxFactory.ExpressionStatement(value, end),
            _ => SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithLeadingTrivia(SyntaxFactory.Space), value, end),
        };
        return SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(lead),
            [Enter, statement],
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(after));
    }

    public static BlockSyntax Body(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, bool isVoid) =>
        Body(arrow.Expression, isVoid, arrow.ArrowToken.LeadingTrivia.AddRange(arrow.ArrowToken.TrailingTrivia), semicolon.LeadingTrivia.AddRange(semicolon.TrailingTrivia));

    /// <summary>An expression that is entered like a call: what initialises a field can make the next object of its own class.</summary>
    public static ExpressionSyntax Entered(ExpressionSyntax expression) =>
        SyntaxFactory.ParseExpression($"({Guard}Entered() ? (0) : throw null!)") is ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax either } outer
            ? outer.WithExpression(either.WithWhenTrue(SyntaxFactory.ParenthesizedExpression(expression).WithTrailingTrivia(SyntaxFactory.Space)))
            : expression;

    public static CatchFilterClauseSyntax Filter(CatchFilterClauseSyntax? own)
    {
        var condition = own is null ? Running
            : SyntaxFactory.BinaryExpression(SyntaxKind.LogicalAndExpression, Running.WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParenthesizedExpression(own.FilterExpression).WithLeadingTrivia(SyntaxFactory.Space));
        return own is null
            ? SyntaxFactory.CatchFilterClause(condition).WithWhenKeyword(SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
            : own.WithFilterExpression(condition);
    }

    public static ExpressionSyntax Length(ExpressionSyntax length, TypeSyntax element) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression($"{Guard}Length<{element.WithoutTrivia().ToString().ReplaceLineEndings(" ")}>"), SyntaxFactory.ArgumentList([SyntaxFactory.Argument(length)]));
}
