using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Runtime.Loading;

/// <summary>A plugin's own world: what the host shares comes from the host, everything else is private, so that two plugins can use two majors of one library.</summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly string _folder;
    private readonly AssemblyDependencyResolver _resolver;
    private readonly NativeLibraryFinder _natives;
    private readonly ConcurrentDictionary<string, LoadedAssembly> _shared = new(StringComparer.Ordinal);

    /// <param name="candidate">Whose code it is.</param>
    /// <param name="containment">Is told when code of this context would end the process.</param>
    /// <param name="mainDll">The resolver needs the dll: given a folder it resolves nothing and says nothing.</param>
    /// <param name="collectible">Whether it can be unloaded.</param>
    public PluginLoadContext(PluginCandidate candidate, IContainment containment, string mainDll, bool collectible) : base($"{candidate.Id} {candidate.Version}", collectible)
    {
        Candidate = candidate;
        Containment = containment;
        _folder = Path.GetDirectoryName(mainDll)!;
        _resolver = new AssemblyDependencyResolver(mainDll);
        _natives = new NativeLibraryFinder(_folder);
    }

    public PluginCandidate Candidate { get; }

    public IContainment Containment { get; }

    public IReadOnlyList<LoadedAssembly> Loaded =>
        [.. Assemblies.Select(assembly => Describe(assembly, shared: false)).Concat(_shared.Values).OrderBy(assembly => assembly.Shared).ThenBy(assembly => assembly.Name, StringComparer.Ordinal)];

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (string.IsNullOrEmpty(assemblyName.CultureName) && SharedAssemblies.IsShared(name))
        {
            var assembly = SharedAssemblies.Load(name);
            _shared.TryAdd(name, Describe(assembly, shared: true));
            return assembly;
        }

        var path = _resolver.ResolveAssemblyToPath(assemblyName) ?? Beside(assemblyName);
        if (path is not null)
        {
            return LoadFromAssemblyPath(path);
        }

        // Answering null would let the default context hand out the host's private copy.
        return SharedAssemblies.IsPrivateToHost(name)
            ? throw new FileNotFoundException($"{LoadCodes.MissingAssembly}: '{name}' is not in {_folder}. The plugin must carry it: rebuild it with EnableDynamicLoading, which copies packages beside the dll.", name + ".dll")
            : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) ?? _natives.Find(unmanagedDllName);
        if (path is not null)
        {
            return LoadUnmanagedDllFromPath(path);
        }

        return _natives.ExplainAbsence(unmanagedDllName) is { } reason ? throw new DllNotFoundException(reason) : IntPtr.Zero;
    }

    private string? Beside(AssemblyName name)
    {
        var path = Path.Combine(_folder, name.CultureName ?? "", name.Name + ".dll");
        return File.Exists(path) ? path : null;
    }

    private static LoadedAssembly Describe(Assembly assembly, bool shared)
    {
        var name = assembly.GetName();
        return new LoadedAssembly(name.Name ?? "", name.Version?.ToString() ?? "", shared);
    }
}
