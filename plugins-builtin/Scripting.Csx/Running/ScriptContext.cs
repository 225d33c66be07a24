using System.Reflection;
using System.Runtime.Loader;
using PluginHost.Plugins.Scripting.Csx.Dialect;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Where one version of one script is loaded, to be unloaded as a whole.</summary>
internal sealed class ScriptContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    // The globals, and the SDK they speak of, are those of this plugin.
    private static AssemblyLoadContext Home => GetLoadContext(typeof(ScriptGlobals).Assembly)!;

    protected override Assembly? Load(AssemblyName assemblyName) => Home.LoadFromAssemblyName(assemblyName);
}
