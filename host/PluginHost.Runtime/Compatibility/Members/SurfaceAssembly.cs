using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>One shared assembly: its types by name, and where the ones it gave away went.</summary>
internal sealed class SurfaceAssembly
{
    private readonly Dictionary<string, SurfaceType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forwards = new(StringComparer.Ordinal);

    public SurfaceAssembly(MetadataReader reader)
    {
        Name = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var handle in reader.TypeDefinitions)
        {
            var name = TypeNames.Of(reader, handle);
            _types[name] = new SurfaceType(this, reader, handle, name);
        }

        foreach (var handle in reader.ExportedTypes)
        {
            var exported = reader.GetExportedType(handle);
            if (exported.Implementation.Kind == HandleKind.AssemblyReference)
            {
                _forwards[TypeNames.Join(reader.GetString(exported.Namespace), reader.GetString(exported.Name))] =
                    reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)exported.Implementation).Name);
            }
        }
    }

    public string Name { get; }

    public IEnumerable<SurfaceType> Types => _types.Values;

    /// <summary>From memory: an assembly that is loaded need not have a file.</summary>
    public static unsafe SurfaceAssembly? Read(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var blob, out var length) ? new SurfaceAssembly(new MetadataReader(blob, length)) : null;

    /// <summary>From a dll's bytes, which are kept.</summary>
    public static SurfaceAssembly Read(byte[] dll) => new(new PEReader([.. dll]).GetMetadataReader());

    public SurfaceType? Find(string type) => _types.GetValueOrDefault(type);

    // A nested type goes where the outermost one went.
    public string? ForwardOf(string type) => _forwards.GetValueOrDefault(type.Split('/')[0]);
}
