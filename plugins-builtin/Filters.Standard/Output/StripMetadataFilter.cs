using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Output;

/// <summary>Leaves pixels alone and asks for a file without camera, place, prompt and the like.</summary>
[Filter("builtin.filters.standard.strip-metadata", "Remove metadata", Group = "Output", Description = "Makes a file that says nothing of camera, place or prompt.")]
internal sealed class StripMetadataFilter : IMultiImageFilter
{
    public IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context) => [new FilterOutput(image) { StripMetadata = true }];
}
