using PluginHost.Plugins.Library.Contract;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>How far a check is and what it found; kept after each batch, so that a check goes on where it was cut off.</summary>
internal sealed record VerifyState
{
    /// <summary>The last picture that was checked.</summary>
    public long After { get; init; }

    public long Checked { get; init; }

    public int Missing { get; init; }

    public int Damaged { get; init; }

    /// <summary>The first ones; the counts have all.</summary>
    public IReadOnlyList<CheckFailure> Failures { get; init; } = [];
}
