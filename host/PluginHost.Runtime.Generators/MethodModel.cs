using System.Linq;
using Microsoft.CodeAnalysis;

namespace PluginHost.Runtime.Generators;

/// <summary>One method of a contract, as text.</summary>
internal sealed class MethodModel
{
    private static readonly SymbolDisplayFormat Full =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private MethodModel(string name, string returns, string request, string result, MethodShape shape, string? permission)
    {
        Name = name;
        Returns = returns;
        Request = request;
        Result = result;
        Shape = shape;
        Permission = permission;
    }

    public string Name { get; }

    public string Returns { get; }

    public string Request { get; }

    /// <summary>What a function answers, later.</summary>
    public string Result { get; }

    public MethodShape Shape { get; }

    /// <summary>What a plugin that calls it must have declared.</summary>
    public string? Permission { get; }

    public static MethodModel Read(IMethodSymbol method)
    {
        var takesRequest = method.Parameters.Length == 2 && !method.IsGenericMethod && method.Parameters[1].Type.Name == "CancellationToken";
        var shape = (takesRequest, method.ReturnType) switch
        {
            (true, INamedTypeSymbol { Name: "ValueTask", IsGenericType: true }) => MethodShape.Function,
            (true, INamedTypeSymbol { Name: "ValueTask" }) => MethodShape.Action,
            (true, INamedTypeSymbol { Name: "IAsyncEnumerable" }) => MethodShape.Stream,
            _ => MethodShape.Other,
        };
        var request = takesRequest ? method.Parameters[0].Type.ToDisplayString(Full) : "";
        var permission = method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "RequiresPermissionAttribute")?.ConstructorArguments[0].Value as string;
        var result = shape == MethodShape.Function ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0].ToDisplayString(Full) : "";
        return new MethodModel(method.Name, method.ReturnType.ToDisplayString(Full), request, result, shape, permission);
    }
}
