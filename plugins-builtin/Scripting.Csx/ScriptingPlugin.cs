using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Http;
using PluginHost.Plugins.Scripting.Csx.Reference;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx;

/// <summary>C# scripts. Pinned: a compiler that is loaded anew with each reload would be cold each time; the scripts themselves unload.</summary>
[Plugin("builtin.scripting.csx", Name = "C# scripts", LoadMode = PluginLoadMode.Pinned, Settings = typeof(ScriptingSettings),
    Description = "Compiles C# scripts into filters, taggers, columns and searches while the host runs.")]
[Permission(Permissions.Files, Reason = "Reads scripts from a folder that the owner names.")]
[Permission(Permissions.Routes, Reason = "Scripts are edited in the browser.")]
public sealed class ScriptingPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(ScriptingJson.Default.ScriptingSettings);
        builder.Services
            .AddSingleton<ScriptHome>()
            .AddSingleton(static services => services.GetRequiredService<ScriptHome>().Find())
            .AddSingleton(static services => new ScriptCache(Path.Combine(services.GetRequiredService<IPluginContext>().CacheFolder, "scripts")))
            .AddSingleton(static services => new EngineVersions(Path.Combine(services.GetRequiredService<IPluginContext>().DataFolder, "versions.json"), services.GetRequiredService<TimeProvider>()))
            .AddSingleton<ScriptMaker>()
            .AddSingleton<RetiredVersions>()
            .AddSingleton<ScriptParts>()
            .AddSingleton<ScriptMapper>()
            .AddSingleton<IScriptNews, ScriptNews>()
            .AddSingleton<ScriptHost>()
            .AddSingleton<ScriptStore>()
            .AddSingleton<ReferenceBook>()
            .AddSingleton<ScriptStart>();
        builder.AddEndpoints<ScriptEndpoints>();
    }
}
