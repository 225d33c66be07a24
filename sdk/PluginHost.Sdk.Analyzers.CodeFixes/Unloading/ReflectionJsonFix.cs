using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace PluginHost.Sdk.Analyzers.CodeFixes.Unloading;

/// <summary>Gives the serializer the description that a context of the plugin has of the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReflectionJsonFix() : NodeFix(RuleIds.ReflectionJson, "Use the source-generated description of the type")
{
    private protected override SyntaxNode? Mend(SyntaxNode root, SyntaxNode found, SemanticModel model, CancellationToken cancellationToken)
    {
        if (found is not InvocationExpressionSyntax call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ContainingType.Name: "JsonSerializer", TypeArguments.Length: 1 } called
            || called.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "JsonSerializerOptions") is not { } options
            || call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null)
            || Description(called.TypeArguments[0], model.Compilation) is not { } description)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(description).WithAdditionalAnnotations(Simplifier.Annotation));
        var changed = options.Ordinal < arguments.Count
            ? arguments.Replace(arguments[options.Ordinal], argument.WithTriviaFrom(arguments[options.Ordinal]))
            : arguments.Insert(options.Ordinal, argument.WithLeadingTrivia(SyntaxFactory.Space));
        return root.ReplaceNode(call, call.WithArgumentList(call.ArgumentList.WithArguments(changed)));
    }

    private static string? Description(ITypeSymbol type, Compilation compilation)
    {
        var context = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext");
        var info = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.Metadata.JsonTypeInfo`1")?.Construct(type);
        return compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.BaseType, context) && candidate.GetMembers("Default").Any(member => member.IsStatic))
            .SelectMany(candidate => candidate.GetMembers().OfType<IPropertySymbol>())
            .FirstOrDefault(property => !property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, info)) is { } found
                ? $"{found.ContainingType.ToDisplayString()}.Default.{found.Name}"
                : null;
    }
}
