using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Architecture.Tests.Documents;

/// <summary>Codes that have a name, and what is said where the name is used.</summary>
internal static partial class ErrorConstants
{
    /// <summary>Constants as <c>Class.Name</c>.</summary>
    public static IEnumerable<(string Name, string Code)> In(SyntaxNode root) =>
        from field in root.DescendantNodes().OfType<FieldDeclarationSyntax>()
        from variable in field.Declaration.Variables
        where variable.Initializer?.Value is LiteralExpressionSyntax { Token.ValueText: var text } && Code().IsMatch(text)
        select ($"{((BaseTypeDeclarationSyntax)field.Parent!).Identifier.Text}.{variable.Identifier.Text}", ((LiteralExpressionSyntax)variable.Initializer!.Value).Token.ValueText);

    public static IEnumerable<ErrorCode> Uses(string file, SyntaxNode root, IReadOnlyDictionary<string, string> constants) =>
        from argument in root.DescendantNodes().OfType<ArgumentSyntax>()
        let name = Name(argument)
        where name is not null && constants.ContainsKey(name)
        select new ErrorCode(constants[name], file, TextAfter(argument));

    /// <summary>The first text among the arguments behind this one.</summary>
    public static string TextAfter(ArgumentSyntax argument) => argument.Parent is BaseArgumentListSyntax list
        ? list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1).Select(next => Text(next.Expression)).FirstOrDefault(text => text.Length > 0) ?? ""
        : "";

    /// <summary>What stands about a code where it is declared: the contract it belongs to, the comment above a constant, or else the constant's name.</summary>
    public static string Declaration(SyntaxToken token)
    {
        if (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { Name: IdentifierNameSyntax { Identifier.Text: "Contract" } } attribute)
        {
            return $"A call of {attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.Text} failed.";
        }

        if (token.Parent?.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { } field)
        {
            return "";
        }

        var comment = Summary().Match(field.GetLeadingTrivia().ToFullString().Replace("///", "")).Groups[1].Value;
        return comment.Length > 0
            ? Spaces().Replace(Markup().Replace(comment, "$1"), " ").Trim()
            : Capital().Replace(field.Declaration.Variables[0].Identifier.Text, match => " " + match.Value.ToLowerInvariant()) + ".";
    }

    private static string? Name(ArgumentSyntax argument) => argument.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: var owner } member => $"{owner.ToString().Split('.')[^1]}.{member.Name.Identifier.Text}",
        IdentifierNameSyntax name when argument.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type => $"{type.Identifier.Text}.{name.Identifier.Text}",
        _ => null,
    };

    private static string Text(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part is InterpolationSyntax hole ? $"{{{Word(hole.Expression)}}}" : ((InterpolatedStringTextSyntax)part).TextToken.ValueText)),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Text(sum.Left) + Text(sum.Right),
        BinaryExpressionSyntax otherwise when otherwise.IsKind(SyntaxKind.CoalesceExpression) => Text(otherwise.Right),
        ConditionalExpressionSyntax either => Text(either.WhenTrue),
        _ => "",
    };

    // What a reader should imagine in a hole of a message.
    private static string Word(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        InvocationExpressionSyntax { ArgumentList.Arguments: [.., var last] } => Word(last.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Word(member.Expression),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name.Identifier.Text: "Id" or "Name" or "FullName" or "Value" } => owner.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        _ => "..",
    };

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\APH\d{4}\z")]
    private static partial Regex Code();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex("""<see (?:cref|langword)="([^"]*)"\s*/>""")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
