using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.Symbols;

/// <summary>Looks through the source of a type for what takes a finding back. By names: asked only where something was found, and in doubt silent.</summary>
internal static class Declarations
{
    public static bool Removes(INamedTypeSymbol type, string @event, string handler, CancellationToken cancellationToken) => Nodes(type, cancellationToken)
        .OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) && Name(assignment.Left) == @event && Name(assignment.Right) == handler);

    /// <summary>Whether the type disposes the member, or gives it to somebody who may.</summary>
    public static bool Disposes(INamedTypeSymbol type, string member, CancellationToken cancellationToken) => Nodes(type, cancellationToken)
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == member)
        .Select(Whole)
        .Any(expression => expression.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == expression && IsDispose(access.Name),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } => IsDispose(binding.Name),
            ArgumentSyntax or UsingStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
            _ => false,
        });

    public static bool Calls(INamedTypeSymbol type, string method, CancellationToken cancellationToken) => Nodes(type, cancellationToken)
        .OfType<InvocationExpressionSyntax>()
        .Any(call => Name(call.Expression) == method && call.Expression is not MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax });

    public static bool CallsOn(INamedTypeSymbol type, string member, Func<string, bool> method, CancellationToken cancellationToken) => Nodes(type, cancellationToken)
        .OfType<MemberAccessExpressionSyntax>()
        .Any(access => Name(access.Expression) == member && method(access.Name.Identifier.ValueText));

    private static IEnumerable<SyntaxNode> Nodes(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes());

    private static bool IsDispose(SimpleNameSyntax name) => name.Identifier.ValueText is "Dispose" or "DisposeAsync" or "Free" or "Unregister";

    private static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
