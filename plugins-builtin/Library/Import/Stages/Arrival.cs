using PluginHost.Plugins.Library.Hashing;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>A picture of which everything is known and nothing stored.</summary>
internal sealed record Arrival(ImportItem Item, ReceivedFile File, DecodedPicture Picture, MetadataResult Metadata)
{
    public string Name { get; } = OriginalNames.ForRow(Item.Name);

    public byte[] ThumbHash() => Hashing.ThumbHash.Compute(Picture.Samples[Hashing.ThumbHash.Sample]);

    public byte[]? PerceptualHash() => PdqHash.Compute(Picture.Samples[PdqHash.Sample])?.Bits;

    public PictureFacts Facts(PictureId id) => new(Name, Picture.Info.Format, Picture.Info.Width, Picture.Info.Height, File.Bytes)
    {
        Id = id,
        Fields = Metadata.Fields,
        Generation = Metadata.Generation,
        Frames = Picture.Info.Frames,
        HasAlpha = Picture.Info.HasAlpha,
    };
}
