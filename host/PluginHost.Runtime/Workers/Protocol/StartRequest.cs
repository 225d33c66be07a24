using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Tells a worker which plugin it is.</summary>
/// <param name="Folder">Where the code is.</param>
/// <param name="BuiltIn">Whether it came with the host.</param>
/// <param name="Data">The plugin's folder of durable files.</param>
/// <param name="Cache">The plugin's folder of files that may vanish.</param>
/// <param name="Library">The library's folder.</param>
/// <param name="Home">Where people keep what they write for plugins.</param>
/// <param name="Taken">Names in the home that are the host's.</param>
/// <param name="Segments">Where shared memory is found.</param>
/// <param name="Settings">Complete values; <see langword="null"/> where it has none.</param>
internal sealed record StartRequest(
    string Folder, bool BuiltIn, string Data, string Cache, string Library, string Home, IReadOnlyList<string> Taken, string Segments, JsonObject? Settings = null);
