using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>How an export went.</summary>
/// <param name="Job">The job.</param>
/// <param name="State">Where it is.</param>
/// <param name="Written">Pictures; 0 until it has ended.</param>
/// <param name="Failed">Pictures that were not written.</param>
/// <param name="Failures">The first of them.</param>
/// <param name="Folder">Where they lie, for an export into a folder.</param>
/// <param name="File">Name of the file that can be downloaded, while it can.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ExpiresAt">When it is taken away.</param>
internal sealed record ExportReport(
    long Job,
    [property: AllowedValues("queued", "running", "paused", "succeeded", "failed", "cancelled", "dead")] string State,
    int Written,
    int Failed,
    IReadOnlyList<ExportFailure> Failures,
    string? Folder,
    string? File,
    long? Bytes,
    DateTimeOffset? ExpiresAt);
