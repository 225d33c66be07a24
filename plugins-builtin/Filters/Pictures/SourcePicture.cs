using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Pictures;

/// <summary>A picture that filters start from, as the catalogue knows it.</summary>
internal sealed record SourcePicture(PictureRecord Record)
{
    public PictureFacts Facts => new(Record.Name, Record.Format, Record.Width, Record.Height, Record.Bytes)
    {
        Id = Record.Id,
        Fields = Record.Fields,
        Frames = Record.Frames,
        HasAlpha = Record.HasAlpha,
    };

    /// <summary>Tags that hold: what somebody rejected is none.</summary>
    public IReadOnlyList<Sdk.TagName> Tags => [.. Record.Tags.Where(tag => !tag.Rejected).Select(tag => tag.Name)];

    public Image AsInput(int index) => new(new InputSource(index, Record.Width, Record.Height, Record.HasAlpha, Record.Frames));
}
