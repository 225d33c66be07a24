using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>A text that is JSON.</summary>
/// <param name="Text">The text.</param>
/// <param name="Json">As strict JSON: what Python adds is replaced.</param>
/// <param name="Root">Parsed.</param>
internal sealed record JsonText(EmbeddedText Text, string Json, JsonElement Root);
