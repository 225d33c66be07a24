namespace PluginHost.Benchmarks.Report;

/// <summary>One number and what it is held against.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">Ours.</param>
/// <param name="Unit">Of both values.</param>
internal sealed record Finding(string What, double Value, string Unit)
{
    /// <summary>What the yardstick took.</summary>
    public double? Yardstick { get; init; }

    /// <summary>More is better, as for requests a second.</summary>
    public bool IsRate { get; init; }

    /// <summary>The promises it decides on.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>Anything else worth a word: p99, spread, first call.</summary>
    public string Note { get; init; } = "";

    /// <summary>How many times the yardstick's time ours is.</summary>
    public double? Ratio => Yardstick is not { } yardstick || yardstick == 0 || Value == 0 ? null : IsRate ? yardstick / Value : Value / yardstick;

    public bool? Passes => Judgements.Count == 0 ? null : Judgements.All(judgement => judgement.Value <= Bar.Find(judgement.Bar).Limit);

    /// <summary>The value itself is what the promise looks at.</summary>
    public Finding Judged(string? bar) => bar is null ? this : this with { Judgements = [.. Judgements, new Judgement(bar, Value)] };

    /// <summary>The ratio is what the promise looks at.</summary>
    public Finding JudgedByRatio(string? bar) => bar is null ? this : this with { Judgements = [.. Judgements, new Judgement(bar, Ratio ?? double.NaN)] };
}
