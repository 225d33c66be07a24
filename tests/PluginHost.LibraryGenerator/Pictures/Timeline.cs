using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>When pictures came in and when they were taken: imports over five years, most small and a few huge, of sessions that reach back fifteen.</summary>
internal sealed class Timeline
{
    private const int Imports = 400;
    private const double DaysOfImports = 5 * 365;
    private const double OldestDays = 15 * 365;

    private readonly List<Batch> _batches = [];
    private readonly ulong _seed;

    public Timeline(long pictures, ulong seed)
    {
        _seed = seed;
        var dice = Dice.For(seed, 6, 0);
        var weights = Enumerable.Range(0, Imports).Select(_ => Math.Exp(1.6 * dice.Bell())).ToArray();
        var scale = pictures / weights.Sum();
        var first = 0.0;
        for (var i = 0; i < Imports; i++)
        {
            var start = End - TimeSpan.FromDays(DaysOfImports * (1 - ((i + (dice.Unit() * 0.8)) / Imports)));
            _batches.Add(new Batch((long)first, start));
            first += weights[i] * scale;
        }
    }

    /// <summary>The present of the library: fixed, so that one seed makes one library.</summary>
    public static DateTimeOffset End { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset ImportedAt(long index)
    {
        var batch = _batches[LastUpTo(index)];
        return batch.Start + TimeSpan.FromMilliseconds(35 * (index - batch.First));
    }

    /// <summary>A picture of a session is taken up to some minutes after the one before it.</summary>
    public DateTimeOffset TakenAt(long session, long index, DateTimeOffset importedAt)
    {
        var dice = Dice.For(_seed, 7, session);
        var limit = Math.Min(OldestDays - (End - importedAt).TotalDays, OldestDays);
        var day = importedAt - TimeSpan.FromDays(0.2 + (limit * Math.Pow(dice.Unit(), 3)));
        var pace = dice.Between(2.0, 240.0);
        var taken = day + TimeSpan.FromSeconds(pace * (index % Session.Length));
        return new DateTimeOffset(taken.Ticks - (taken.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    private int LastUpTo(long index)
    {
        var (low, high) = (0, _batches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _batches[middle].First <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
