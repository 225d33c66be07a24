using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Library;

/// <summary>Settings of the library.</summary>
internal sealed record LibraryOptions(
    [property: Description("Largest picture file in bytes."), Range(1, long.MaxValue)] long MaxPictureBytes = 2_000_000_000,
    [property: Description("Largest upload in bytes, all files of one request together."), Range(1, long.MaxValue)] long MaxUploadBytes = 50_000_000_000,
    [property: Description("Most pixels of one picture."), Range(1, long.MaxValue)] long MaxPixels = 300_000_000,
    [property: Description("Most pixels along one side."), Range(1, 1_000_000)] int MaxEdge = 65_500,
    [property: Description("Most files in one archive."), Range(1, 1_000_000)] int MaxArchiveEntries = 50_000,
    [property: Description("Most bytes one archive may unpack to."), Range(1, long.MaxValue)] long MaxUnpackedBytes = 50_000_000_000,
    [property: Description("Most bytes one byte of an archive may unpack to, for files above 64 MB."), Range(2, 1_100)] int MaxArchiveRatio = 250,
    [property: Description("Pictures taken in at the same time; 0 for one per processor core."), Range(0, 256)] int ImportWorkers = 0,
    [property: Description("Memory for thumbnails in bytes."), Range(0, 4_000_000_000)] long ThumbnailCacheBytes = 64_000_000,
    [property: Description("Hours for which the file of an export can be downloaded."), Range(1, 8_760)] int ExportHours = 24)
{
    [JsonIgnore]
    public Sdk.Imaging.ImageLimits ImageLimits => new(MaxPixels, MaxEdge, Sdk.Imaging.ImageLimits.Default.MaxFrames);

    [JsonIgnore]
    public int Workers => ImportWorkers > 0 ? ImportWorkers : Environment.ProcessorCount;
}
