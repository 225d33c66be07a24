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

    /// <summary>The promise it decides on.</summary>
    public string? Bar { get; init; }

    /// <summary>Anything else worth a word: p99, spread, first call.</summary>
    public string Note { get; init; } = "";

    /// <summary>How many times the yardstick's time ours is.</summary>
    public double? Ratio => Yardstick is not { } yardstick || yardstick == 0 || Value == 0 ? null : IsRate ? yardstick / Value : Value / yardstick;

    public Bar? Promise => Report.Bar.All.FirstOrDefault(bar => bar.Id == Bar);

    /// <summary>What the bar looks at: the ratio where there is a yardstick and the bar is a ratio, else the value.</summary>
    public double Judged => Bar is "import" or "thumbnail" ? Ratio ?? double.NaN : Value;

    public bool? Passes => Promise is { } bar ? Judged <= bar.Limit : null;
}
