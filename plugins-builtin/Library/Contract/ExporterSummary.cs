namespace PluginHost.Plugins.Library.Contract;

/// <summary>A way to write pictures out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">For people.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Extension">Of the file that it writes; nothing where it fills a folder.</param>
/// <param name="Parameters">What there is to set.</param>
internal sealed record ExporterSummary(string Id, string Name, string? Description, string? Extension, IReadOnlyList<ExporterParameter> Parameters);
