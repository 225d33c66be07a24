using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Keeps with a picture's metadata, where people look, that it is shown by something less than itself.</summary>
internal static class DecodeNotes
{
    public static MetadataResult AddTo(MetadataResult metadata, DecodedPicture picture) => picture is { IsPreview: true, Notes: [_, ..] notes }
        ? metadata with
        {
            Groups = [new MetadataGroup("preview", [new MetadataEntry("note", notes[0])]), .. metadata.Groups],
            Warnings = [.. metadata.Warnings, .. notes],
        }
        : metadata;
}
