using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PluginHost.Sdk.Analyzers.Symbols;

/// <summary>Questions that several rules ask about a place in the code.</summary>
internal static class Operations
{
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                _ => ((IDelegateCreationOperation)operation).Target,
            };
        }

        return operation;
    }

    /// <summary>Whether nobody keeps what the operation gives.</summary>
    public static bool IsDropped(this IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IConditionalAccessOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    /// <summary>Whether what the operation gives is dropped, or put into a member that its class never disposes.</summary>
    public static bool IsLeft(this IOperation operation, CancellationToken cancellationToken) =>
        operation.IsDropped() || (operation.Holder() is { } member && !Declarations.Disposes(member.ContainingType, member.Name, cancellationToken));

    /// <summary>The lambda or method group that is given for a delegate, where that can be said.</summary>
    public static IMethodSymbol? Function(this IOperation operation) => operation.WithoutConversions() switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    /// <summary>The variable, field or property that is read or written, if it is one.</summary>
    public static ISymbol? Variable(this IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    public static bool IsInside<TOperation>(this IOperation operation) where TOperation : IOperation
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is TOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Holder(this IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IAssignmentOperation { Target: IMemberReferenceOperation target } => target.Member,
            IFieldInitializerOperation initializer => initializer.InitializedFields[0],
            IPropertyInitializerOperation initializer => initializer.InitializedProperties[0],
            _ => null,
        };
    }
}
