using PluginHost.Plugins.Library.Contract;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>How far a reading is; kept after each batch, so that it goes on where it was cut off.</summary>
internal sealed record RefreshState
{
    /// <summary>Names that fit into one stored value, with room to spare. The count has all.</summary>
    private const int MostNamed = 500;

    /// <summary>The last picture whose file was read.</summary>
    public long After { get; init; }

    public long Read { get; init; }

    public long Changed { get; init; }

    public int Failed { get; init; }

    public IReadOnlyList<RefreshFailure> Failures { get; init; } = [];

    public RefreshState With(RefreshFailure failure) => this with { Failed = Failed + 1, Failures = Failures.Count < MostNamed ? [.. Failures, failure] : Failures };
}
