namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>An interval of numbers.</summary>
internal readonly record struct Interval(double Min, bool IncludesMin, double Max, bool IncludesMax)
{
    public static Interval Exactly(double value) => new(value, true, value, true);

    public bool Contains(double value) =>
        (IncludesMin ? value >= Min : value > Min) && (IncludesMax ? value <= Max : value < Max);
}
