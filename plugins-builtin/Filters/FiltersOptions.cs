using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Filters;

/// <summary>Settings of filters.</summary>
internal sealed record FiltersOptions(
    [property: Description("Quality 1 to 100 of JPEG, WebP and AVIF that filters make, where a run does not say."), Range(1, 100)] int Quality = 90,
    [property: Description("Most pixels along one side of a preview."), Range(64, 4_096)] int MaxPreviewSize = 2_560,
    [property: Description("Memory for decoded pictures of previews in bytes."), Range(0, 4_000_000_000)] long PreviewCacheBytes = 192_000_000);
