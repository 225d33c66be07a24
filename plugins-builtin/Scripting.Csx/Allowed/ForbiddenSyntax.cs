using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Allowed;

/// <summary>Parts of the language that a guard cannot watch, or that outlive a run.</summary>
internal static class ForbiddenSyntax
{
    public static IEnumerable<ScriptDiagnostic> In(SyntaxNode root) =>
        from item in root.DescendantNodesAndTokens(descendIntoTrivia: false)
        let reason = item.AsNode() is { } node ? Reason(node) : Reason(item.AsToken())
        where reason is not null
        select ScriptDiagnostic.Error(item.GetLocation()!, "PH3211", $"Scripts may not use {reason}");

    private static string? Reason(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => "await: a run has one thread and a time, and nothing of it may go on afterwards. Ask for the value directly.",
        UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax => "unsafe code: it can end the host. Use spans and arrays.",
        StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => "stackalloc: too much of it ends the host. Use an array.",
        LockStatementSyntax => "lock: waiting for what another thread holds stops the host. A run has one thread; keep nothing between runs.",
        DestructorDeclarationSyntax => "finalizers: they run outside of any run. Leave it out.",
        MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => "typed references. Use ref parameters.",
        EventFieldDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword) => "static events: they outlive the run. Pass a delegate along.",
        IdentifierNameSyntax { Identifier.Text: "dynamic", Parent: not (MemberAccessExpressionSyntax or ArgumentSyntax or BinaryExpressionSyntax) } => "dynamic: it keeps the script in memory for ever. Write the type, or var.",
        _ => null,
    };

    private static string? Reason(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.AsyncKeyword => "async: a run has one thread and a time, and nothing of it may go on afterwards. Leave the word out.",
        SyntaxKind.ExternKeyword => "extern: it calls code outside of the host's reach. Use what the SDK offers.",
        SyntaxKind.UnsafeKeyword when token.Parent is not UnsafeStatementSyntax => "unsafe code: it can end the host. Use spans and arrays.",
        SyntaxKind.ArgListKeyword => "__arglist. Use params.",
        _ => null,
    };
}
