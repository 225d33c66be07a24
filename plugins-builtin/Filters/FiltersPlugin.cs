using PluginHost.Plugins.Filters.Book;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Presets;
using PluginHost.Plugins.Filters.Preview;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters;

/// <summary>What people do with filters, whoever brings them: look, try, run, keep.</summary>
[Plugin("builtin.filters", Name = "Filters", LoadMode = PluginLoadMode.Pinned, Settings = typeof(FiltersOptions))]
[DependsOn("builtin.library", "[0.1,)", Optional = true)]
[Permission(Permissions.LibraryRead, Reason = "Shows what a filter makes of a picture.")]
[Permission(Permissions.LibraryWrite, Reason = "Adds what filters make.")]
[Permission(Permissions.Routes, Reason = "Serves filters to browsers and programs.")]
public sealed class FiltersPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(FiltersJson.Default.FiltersOptions);
        builder.Services.AddBook().AddPreview().AddRuns().AddRecipes().AddPresets();
        builder.AddImporter<RunImporter>().AddEndpoints<FiltersEndpoints>();
    }
}
