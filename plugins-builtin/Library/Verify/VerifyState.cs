using PluginHost.Plugins.Library.Contract;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>How far a check is and what it found; kept after each batch, so that a check goes on where it was cut off.</summary>
internal sealed record VerifyState
{
    /// <summary>Names of findings of a kind that fit into one stored value, with room to spare. The counts have all.</summary>
    private const int MostNamed = 500;

    /// <summary>The last picture that was checked.</summary>
    public long After { get; init; }

    public long Checked { get; init; }

    public int Missing { get; init; }

    public int Damaged { get; init; }

    public IReadOnlyList<CheckFailure> Failures { get; init; } = [];

    public int Extra { get; init; }

    public IReadOnlyList<CheckExtra> Extras { get; init; } = [];

    public int BadThumbnails { get; init; }

    public VerifyState With(CheckFailure failure) => this with
    {
        Missing = Missing + (failure.Code == VerifyRefusals.MissingCode ? 1 : 0),
        Damaged = Damaged + (failure.Code == VerifyRefusals.MissingCode ? 0 : 1),
        Failures = Failures.Count < MostNamed ? [.. Failures, failure] : Failures,
    };

    public VerifyState With(CheckExtra extra) => this with { Extra = Extra + 1, Extras = Extras.Count < MostNamed ? [.. Extras, extra] : Extras };
}
