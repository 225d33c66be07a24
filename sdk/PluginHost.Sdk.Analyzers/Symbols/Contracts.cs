using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PluginHost.Sdk.Analyzers.Symbols;

/// <summary>Which methods the host calls through its contracts.</summary>
internal sealed class Contracts
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableHashSet<ISymbol>> _methods = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _attribute;
    private readonly INamedTypeSymbol? _plugin;

    public Contracts(PluginProject plugin)
    {
        _attribute = plugin.Type("PluginHost.Sdk.ContractAttribute");
        _plugin = plugin.Type("PluginHost.Sdk.IPlugin");
    }

    /// <summary>Whether a method is one of a contract, of an interface that grew out of one, or of the plugin's entry.</summary>
    public bool IsCalledByHost(ISymbol? method) => method is IMethodSymbol { ContainingType: { TypeKind: TypeKind.Class } type }
        && _methods.GetOrAdd(type, Methods).Contains(method);

    /// <summary>The contract itself, if the method implements a member of one.</summary>
    public INamedTypeSymbol? ContractOf(ISymbol? method) => method is IMethodSymbol { ContainingType: { TypeKind: TypeKind.Class } type } && IsCalledByHost(method)
        ? type.AllInterfaces.FirstOrDefault(contract => IsContract(contract) && Implementations(type, contract).Contains(method, SymbolEqualityComparer.Default))
        : null;

    private ImmutableHashSet<ISymbol> Methods(INamedTypeSymbol type) => type.AllInterfaces
        .Where(face => IsContract(face) || face.AllInterfaces.Any(IsContract) || SymbolEqualityComparer.Default.Equals(face, _plugin))
        .SelectMany(face => Implementations(type, face))
        .ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> Implementations(INamedTypeSymbol type, INamedTypeSymbol face) => face.GetMembers().OfType<IMethodSymbol>()
        .Select(type.FindImplementationForInterfaceMember)
        .OfType<IMethodSymbol>()
        .Where(method => SymbolEqualityComparer.Default.Equals(method.ContainingType, type));

    private bool IsContract(INamedTypeSymbol face) => face.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute));
}
