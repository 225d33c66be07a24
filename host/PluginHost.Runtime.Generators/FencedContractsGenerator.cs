using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PluginHost.Runtime.Generators;

/// <summary>Writes one fenced decorator per capability contract of the SDK, and the table of them all.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FencedContractsGenerator : IIncrementalGenerator
{
    private const string SdkAssembly = "PluginHost.Sdk";
    private const string ContractAttribute = "PluginHost.Sdk.ContractAttribute";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The text is the model: as long as the SDK does not change it is equal, and nothing is written anew.
        var source = context.CompilationProvider.Select(static (compilation, _) => Write(compilation));
        context.RegisterSourceOutput(source, static (output, text) =>
        {
            if (text.Length > 0)
            {
                output.AddSource("FencedContracts.g.cs", text);
            }
        });
    }

    private static string Write(Compilation compilation)
    {
        var sdk = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == SdkAssembly);
        var marker = sdk?.GetTypeByMetadataName(ContractAttribute);
        if (sdk is null || marker is null)
        {
            return "";
        }

        var contracts = Types(sdk.GlobalNamespace)
            .Select(type => (Type: type, Attribute: type.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, marker))))
            .Where(pair => pair.Type.TypeKind == TypeKind.Interface && pair.Attribute is not null)
            .OrderBy(pair => pair.Type.ToDisplayString(), System.StringComparer.Ordinal)
            .Select(pair => ContractModel.Read(pair.Type, pair.Attribute!))
            .ToList();
        return DecoratorWriter.Write(contracts);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
