using PluginHost.Plugins.Library.Contract;

namespace PluginHost.Plugins.Library.Export;

/// <summary>What an export came to.</summary>
internal sealed record ExportState
{
    /// <summary>Names that fit into one stored value, with room to spare. The count has all.</summary>
    public const int MostNamed = 500;

    public int Written { get; init; }

    public int Failed { get; init; }

    public IReadOnlyList<ExportFailure> Failures { get; init; } = [];

    public string? Folder { get; init; }
}
