using PluginHost.Sdk.Filters;

namespace PluginHost.Sdk.Export;

/// <summary>What people set, and what an exporter writes.</summary>
/// <param name="Parameters">In the order in which they are shown; each name once. Described as those of filters are; none is a picture.</param>
/// <param name="Extension">Of the one file that it writes, with a dot and in lower case, for example <c>.zip</c>; <see langword="null"/> where it fills a folder.</param>
/// <param name="MediaType">Of that file, for example <c>application/zip</c>.</param>
public sealed record ExporterDescription(IReadOnlyList<FilterParameter> Parameters, string? Extension = null, string? MediaType = null)
{
    /// <summary>Whether it writes one file, which can be downloaded, and not a folder.</summary>
    public bool WritesOneFile => Extension is not null;
}
