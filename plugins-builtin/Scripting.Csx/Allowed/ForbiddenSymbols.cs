using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Allowed;

/// <summary>Finds what a script names, calls or gets hold of that is not in <see cref="AllowedNames"/>.</summary>
internal sealed class ForbiddenSymbols
{
    // Of allowed types: members that reach the process, its threads or its types.
    private static readonly HashSet<string> Members = ["System.Object.GetType", "System.Object.MemberwiseClone", "System.Delegate.DynamicInvoke", "System.Delegate.CreateDelegate", "System.Exception.TargetSite"];

    // To write out a type's name costs more than to bind the expression it is of, and a script names few types often.
    private readonly Dictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    private ForbiddenSymbols()
    {
    }

    public static IEnumerable<ScriptDiagnostic> In(SemanticModel model, CancellationToken cancellationToken) => new ForbiddenSymbols().Find(model, cancellationToken);

    private IEnumerable<ScriptDiagnostic> Find(SemanticModel model, CancellationToken cancellationToken)
    {
        var told = new HashSet<(int, string)>();
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (Forbidden(model, node, cancellationToken) is { } symbol)
            {
                var name = symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
                var diagnostic = ScriptDiagnostic.Error(node.GetLocation(), "PH3210", $"Scripts may not use '{name}'. They have the SDK's pictures and filters, numbers, texts, collections and LINQ; for anything else write a plugin.");
                if (told.Add((diagnostic.Line, name)))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private ISymbol? Forbidden(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax or BinaryExpressionSyntax or CastExpressionSyntax)
        {
            var info = model.GetSymbolInfo(node, cancellationToken);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol && !IsAllowed(symbol))
            {
                return symbol;
            }
        }

        // What an expression gives may be more than its members' names say: reflection behind var.
        return node is ExpressionSyntax expression && model.GetTypeInfo(expression, cancellationToken) is { Type: { } type } && !IsAllowed(type) ? type
            : node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IEventSymbol { IsStatic: true } subscribed ? subscribed
            : null;
    }

    private bool IsAllowed(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol or ILabelSymbol or IRangeVariableSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IDiscardSymbol or IPreprocessingSymbol => true,
        IAliasSymbol alias => IsAllowed(alias.Target),
        IArrayTypeSymbol array => IsAllowed(array.ElementType),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol => false,
        INamedTypeSymbol type => IsAllowedType(type),
        IMethodSymbol { MethodKind: MethodKind.BuiltinOperator or MethodKind.LocalFunction or MethodKind.AnonymousFunction } => true,
        { ContainingType: { } type } => IsAllowedType(type) && !Members.Contains($"{type.ContainingNamespace}.{type.Name}.{symbol.Name}"),
        _ => true,
    };

    private bool IsAllowedType(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        return _types.TryGetValue(definition, out var known) ? known : _types[definition] = Decide(definition);
    }

    private bool Decide(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return IsAllowedType(outer);
        }

        if (type.Locations.Any(place => place.IsInSource) || type.IsAnonymousType || type.IsTupleType || type.TypeKind is TypeKind.Error)
        {
            return true;
        }

        var home = type.ContainingNamespace.ToDisplayString();
        return AllowedNames.Namespaces.Contains(home) || AllowedNames.Types.Contains($"{home}.{type.Name}");
    }
}
