using System.Collections.Concurrent;
using System.Reflection.Metadata;
using PluginHost.Runtime.Loading;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>The types of the assemblies that plugins get from the host, read from metadata as they are asked for.</summary>
internal sealed class SharedSurface
{
    private const int MaxForwards = 8;

    private readonly ConcurrentDictionary<string, SurfaceAssembly?> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, SurfaceAssembly?> _load;

    /// <param name="load">Reads a shared assembly by its simple name; <see langword="null"/> for one that cannot be had.</param>
    public SharedSurface(Func<string, SurfaceAssembly?> load) => _load = load;

    public static SharedSurface OfHost { get; } = new(static name => SharedAssemblies.IsShared(name) ? SurfaceAssembly.Read(SharedAssemblies.Load(name)) : null);

    /// <summary>Whether an assembly of that name comes from the host.</summary>
    public bool Has(string assembly) => Find(assembly) is not null;

    /// <summary>A type by its full name, nested ones as <c>Outer/Inner</c>, wherever it was forwarded to.</summary>
    public SurfaceType? Find(string assembly, string type)
    {
        for (var hop = 0; hop < MaxForwards && Find(assembly) is { } surface; hop++)
        {
            if (surface.Find(type) is { } found)
            {
                return found;
            }

            if (surface.ForwardOf(type) is not { } next)
            {
                return null;
            }

            assembly = next;
        }

        return null;
    }

    private SurfaceAssembly? Find(string assembly) => _assemblies.GetOrAdd(assembly, static (name, load) => Load(name, load), _load);

    private static SurfaceAssembly? Load(string name, Func<string, SurfaceAssembly?> load)
    {
        try
        {
            return load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
