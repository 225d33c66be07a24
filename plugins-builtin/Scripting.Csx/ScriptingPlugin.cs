using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Scripting.Csx;

/// <summary>C# scripts. Pinned: a compiler that is loaded anew with each reload would be cold each time; the scripts themselves unload.</summary>
[Plugin("builtin.scripting.csx", Name = "C# scripts", LoadMode = PluginLoadMode.Pinned,
    Description = "Compiles C# scripts into filters, taggers, columns and searches while the host runs.")]
public sealed class ScriptingPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder.Services.AddSingleton(_ => new ScriptCompiler(ScriptReferences.OfThisHost()));
}
