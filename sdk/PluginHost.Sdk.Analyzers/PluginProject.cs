using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers;

/// <summary>The plugin that is compiled, as far as rules ask about it.</summary>
internal sealed class PluginProject
{
    private const string Property = "build_property.PluginHostPlugin";
    private const string Sdk = "PluginHost.Sdk";
    // Code of a worker ends with its process: nothing of it has to be unloaded.
    private const int Pinned = 1;
    private const int Worker = 2;

    private readonly Lazy<bool> _isReloadable;

    private PluginProject(Compilation compilation, INamedTypeSymbol plugin)
    {
        Compilation = compilation;
        // Only a finding asks, and most projects have none.
        _isReloadable = new Lazy<bool>(() => !IsPinned(compilation.Assembly.GlobalNamespace, plugin));
    }

    public Compilation Compilation { get; }

    /// <summary>Whether its code is to leave the process when it is unloaded: what <c>[Plugin]</c> says, and the default where there is none.</summary>
    public bool IsReloadable => _isReloadable.Value;

    public static PluginProject? Find(Compilation compilation, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)
        && compilation.GetTypeByMetadataName(Sdk + ".PluginAttribute") is { } plugin
            ? new PluginProject(compilation, plugin)
            : null;

    public INamedTypeSymbol? Type(string metadataName) => Compilation.GetTypeByMetadataName(metadataName);

    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether an assembly is there once for the whole process, the framework's or the SDK's, so that its statics outlive the plugin.</summary>
    public static bool IsShared(IAssemblySymbol? assembly) =>
        assembly is not null && (assembly.Name == Sdk || FrameworkKeys.Contains(assembly.Identity.PublicKeyToken));

    /// <summary>Whether a type is made of code of this plugin. A type parameter may be.</summary>
    public bool Involves(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => Involves(array.ElementType),
        ITypeParameterSymbol => true,
        INamedTypeSymbol named => IsOwn(named) || named.TypeArguments.Any(Involves),
        _ => false,
    };

    private static bool IsPinned(INamespaceOrTypeSymbol container, INamedTypeSymbol plugin)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if ((member is INamedTypeSymbol type && SaysPinned(type, plugin)) || IsPinned(member, plugin))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysPinned(INamedTypeSymbol type, INamedTypeSymbol plugin) => type.GetAttributes()
        .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, plugin))
        .SelectMany(attribute => attribute.NamedArguments)
        .Any(argument => argument.Key == "LoadMode" && argument.Value.Value is Pinned or Worker);
}
