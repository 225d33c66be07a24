using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>Everything embedded in a picture's file.</summary>
internal sealed record PictureMetadata(IReadOnlyList<MetadataGroup> Groups, Generation? Generation, JsonElement? Workflow, JsonElement? Prompt);
