using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Tagger.Metadata;

/// <summary>Tags from facts.</summary>
[Plugin("builtin.tagger.metadata", Name = "Tags from metadata",
    Description = "Tags pictures from what their files say: camera, time, place, shape, and the prompt that made them.",
    Settings = typeof(MetadataTaggerSettings))]
public sealed class MetadataTaggerPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) =>
        builder.AddSettings(MetadataTaggerJson.Default.MetadataTaggerSettings).AddTagger<MetadataTagger>();
}
