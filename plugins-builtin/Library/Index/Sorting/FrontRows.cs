using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>The first rows of a set in an order, found by walking from the front; most pages that people see are there. Budget: 300 µs, or it gives up (benchmark <c>queries</c>).</summary>
internal static class FrontRows
{
    private const int MostSteps = 100_000;

    /// <param name="order">The order, kept ascending.</param>
    /// <param name="set">The rows.</param>
    /// <param name="descending">The column it orders by where it is to be read from its end; rows without a value stay last.</param>
    /// <param name="skip">How many rows of the set to pass over.</param>
    /// <param name="rows">Takes the next ones.</param>
    public static bool TryCopy(RowOrder order, RowSet set, SortColumn? descending, int skip, Span<int> rows)
    {
        var valued = descending is null ? 0 : order.CountValued(descending);
        var (at, run) = (0, order.RunOf(valued == 0 ? 0 : valued - 1));
        for (var step = 0; at < rows.Length; step++)
        {
            if (step == MostSteps || step == order.Count)
            {
                return false;
            }

            var rank = descending is null ? step : step < valued ? valued - 1 - step : order.Count - 1 - (step - valued);
            if (rank < order.StartOf(run) || rank >= order.StartOf(run + 1))
            {
                run = order.RunOf(rank);
            }

            var position = order.Runs[run][rank - order.StartOf(run)];
            if (set.Contains(position) && skip-- <= 0)
            {
                rows[at++] = position;
            }
        }

        return true;
    }
}
