using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PluginHost.Sdk.Analyzers.CodeFixes;

/// <summary>Mends a finding by a change of the file it is in. Offers nothing where the change would not compile.</summary>
public abstract class NodeFix(string id, string title) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [id];

    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        var found = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (Mend(root, found, model, context.CancellationToken) is { } mended)
        {
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(mended)), title), context.Diagnostics);
        }
    }

    /// <summary>The file with the finding mended, or nothing where that cannot be done.</summary>
    private protected abstract SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken);
}
