using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Unloading;

/// <summary>Says on the plugin's entry class that it stays, wherever that class is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NativeCodeFix : CodeFixProvider
{
    private const string Title = "Load the plugin pinned";
    private const string LoadMode = "LoadMode";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NativeCode];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation is not null && Entry(compilation) is { } entry && context.Document.Project.GetDocument(entry.SyntaxTree) is { } document)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, stop => PinAsync(document, entry, stop), Title), context.Diagnostics);
        }
    }

    private static SyntaxReference? Entry(Compilation compilation)
    {
        var plugin = compilation.GetTypeByMetadataName("PluginHost.Sdk.PluginAttribute");
        return compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type)
            .SelectMany(type => type.GetAttributes())
            .FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, plugin))?.ApplicationSyntaxReference;
    }

    private static async Task<Document> PinAsync(Document document, SyntaxReference entry, CancellationToken cancellationToken)
    {
        var attribute = (AttributeSyntax)await entry.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var root = await attribute.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var pinned = SyntaxFactory.AttributeArgument(Surroundings.Type("PluginHost.Sdk.PluginLoadMode.Pinned"))
            .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(LoadMode).WithTrailingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(SyntaxFactory.Space));
        var said = attribute.ArgumentList!.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == LoadMode);
        var changed = said is null ? attribute.AddArgumentListArguments(pinned.WithLeadingTrivia(SyntaxFactory.Space)) : attribute.ReplaceNode(said, pinned.WithTriviaFrom(said));
        return document.WithSyntaxRoot(root.ReplaceNode(attribute, changed));
    }
}
