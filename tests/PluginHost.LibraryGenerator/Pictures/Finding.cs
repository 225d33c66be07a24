using PluginHost.Sdk;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>What one engine found in one picture. Tags come with the picture.</summary>
internal sealed record Finding(IReadOnlyList<(string Name, double Value)> Columns, double? Score = null, Refusal? Refusal = null);
