using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PluginHost.Runtime.Generators;

/// <summary>One contract, as text.</summary>
internal sealed class ContractModel
{
    private const int DefaultDeadlineSeconds = 30;

    private ContractModel(string type, string name, IReadOnlyList<MethodModel> methods, AttributeData attribute)
    {
        Type = type;
        var plain = name.StartsWith("I", System.StringComparison.Ordinal) ? name.Substring(1) : name;
        Decorator = "Fenced" + plain;
        Restriction = "Permitted" + plain;
        Remote = "Remote" + plain;
        Methods = methods;
        Id = (string)attribute.ConstructorArguments[0].Value!;
        ErrorCode = (string)attribute.ConstructorArguments[1].Value!;
        DeadlineSeconds = Named(attribute, "DeadlineSeconds") as int? ?? DefaultDeadlineSeconds;
        Permission = Named(attribute, "Permission") as string;
        InProcessOnly = Named(attribute, "InProcessOnly") as bool? ?? false;
        RunsInWorker = Named(attribute, "RunsInWorker") as bool? ?? false;
    }

    public string Type { get; }

    public string Decorator { get; }

    /// <summary>Name of the class that lets through only what a caller has declared.</summary>
    public string Restriction { get; }

    /// <summary>Name of the class that calls it in another process.</summary>
    public string Remote { get; }

    /// <summary>What its methods need of a plugin that calls them.</summary>
    public IReadOnlyList<string> Needs => Methods.Select(method => method.Permission).OfType<string>().Distinct().ToList();

    public string Id { get; }

    public string ErrorCode { get; }

    public int DeadlineSeconds { get; }

    public string? Permission { get; }

    public bool InProcessOnly { get; }

    public bool RunsInWorker { get; }

    public bool CanBeRemote => RunsInWorker && Methods.All(method => method.Shape == MethodShape.Function);

    public IReadOnlyList<MethodModel> Methods { get; }

    public bool CanBeFenced => Methods.All(method => method.Shape != MethodShape.Other);

    public static ContractModel Read(INamedTypeSymbol type, AttributeData attribute) => new(
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        type.Name,
        type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsStatic).Select(MethodModel.Read).ToList(),
        attribute);

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
