using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>Everything embedded in a picture's file.</summary>
internal sealed record PictureMetadata(IReadOnlyList<MetadataGroup> Groups, Generation? Generation, JsonElement? Workflow, JsonElement? Prompt)
{
    /// <summary>What the file claims of where its content comes from.</summary>
    public required ContentOrigin? Origin { get; init; }

    /// <summary>What the file and its sidecars say, as typed fields.</summary>
    public required PictureFields Fields { get; init; }

    /// <summary>What could not be read.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
