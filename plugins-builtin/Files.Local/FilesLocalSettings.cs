using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Settings of the local file store.</summary>
/// <param name="MinFreeGb">Space on the volume that is never used up, in gigabytes.</param>
public sealed record FilesLocalSettings(
    [Description("Gigabytes of the volume that stay free: below that, writing is refused. Up to 1, it is never more than a twentieth of the volume.")]
    [Range(0.0, 10_000.0)]
    double MinFreeGb = 1.0);
