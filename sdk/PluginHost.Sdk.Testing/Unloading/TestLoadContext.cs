using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Sdk.Testing.Unloading;

/// <summary>A load context as a host gives a plugin: SDK and shared frameworks are the host's, everything else the plugin's own.</summary>
internal sealed class TestLoadContext(BuiltPlugin plugin) : AssemblyLoadContext(plugin.Name, isCollectible: true)
{
    private static readonly string Sdk = typeof(IPlugin).Assembly.GetName().Name!;
    private static readonly string?[] FrameworkFolders = [Path.GetDirectoryName(typeof(object).Assembly.Location), Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)];

    private readonly AssemblyDependencyResolver _resolver = new(plugin.Assembly);

    public IPlugin CreateEntry() => (IPlugin)Activator.CreateInstance(plugin.FindEntry(LoadFromAssemblyPath(plugin.Assembly)))!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Sdk)
        {
            return typeof(IPlugin).Assembly;
        }

        if (FrameworkFolders.Any(folder => File.Exists(Path.Combine(folder!, assemblyName.Name + ".dll"))))
        {
            return null;
        }

        return Find(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    private string? Find(AssemblyName name)
    {
        var beside = Path.Combine(plugin.Folder, name.CultureName ?? "", name.Name + ".dll");
        return _resolver.ResolveAssemblyToPath(name) ?? (File.Exists(beside) ? beside : null);
    }
}
