using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A number lies in an interval.</summary>
internal sealed record NumberPredicate(string Column, Interval Interval) : RangePredicate(Column)
{
    // A whole number above 2.5 is one from 3 on; beyond the numbers there are lies nothing.
    private const double Largest = 9e18;

    protected override (long From, long To) Range => Numbers.IsReal(Column) ? Fractions : Whole;

    private (long, long) Fractions
    {
        get
        {
            var (from, to) = (Numbers.Encode((double?)Interval.Min), Numbers.Encode((double?)Interval.Max));
            return (Interval.IncludesMin ? from : from + 1, Math.Min(Interval.IncludesMax ? to : to - 1, SortColumn.Nothing - 1));
        }
    }

    private (long, long) Whole
    {
        get
        {
            var (from, to) = (Math.Ceiling(Interval.Min), Math.Floor(Interval.Max));
            from += !Interval.IncludesMin && from == Interval.Min ? 1 : 0;
            to -= !Interval.IncludesMax && to == Interval.Max ? 1 : 0;
            return from > Largest || to < -Largest
                ? (1, 0)
                : (from < -Largest ? long.MinValue : (long)from, to > Largest ? SortColumn.Nothing - 1 : (long)to);
        }
    }
}
