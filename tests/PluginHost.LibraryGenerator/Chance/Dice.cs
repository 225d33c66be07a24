using System.Numerics;

namespace PluginHost.LibraryGenerator.Chance;

/// <summary>Random numbers that are the same for the same seed on every machine and in every version of .NET (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one thing of a kind, so that picture 7 is the same whether or not picture 6 was made.</summary>
    public static Dice For(ulong seed, ulong kind, long index) => new(Mix(Mix(seed ^ (kind * 0xD1B54A32D192ED03UL)) + (ulong)index));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public double Between(double first, double last) => first + (Unit() * (last - first));

    public bool Happens(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Around 0 with a spread of 1; never beyond 6.</summary>
    public double Bell()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Unit();
        }

        return sum - 6;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return BitOperations.RotateLeft(value ^ (value >> 31), 17);
    }
}
