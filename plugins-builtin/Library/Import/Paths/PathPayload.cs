namespace PluginHost.Plugins.Library.Import.Paths;

/// <summary>What <see cref="PathImporter"/> is told.</summary>
/// <param name="Paths">Absolute paths of files and folders.</param>
/// <param name="Mode"><c>copy</c>.</param>
internal sealed record PathPayload(IReadOnlyList<string> Paths, string Mode = "copy");
