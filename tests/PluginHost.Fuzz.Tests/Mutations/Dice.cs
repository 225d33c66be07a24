namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Chance that is the same in every process: a case is its seed, target and number, and nothing else.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string target, long seed, long number)
    {
        _state = (ulong)seed * 0x9E3779B97F4A7C15 ^ (ulong)number;
        foreach (var letter in target)
        {
            _state = (_state ^ letter) * 0x100000001B3;
        }
    }

    /// <summary>A number from 0 to below.</summary>
    public int Next(int below) => (int)(NextBits() % (ulong)Math.Max(1, below));

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool OneIn(int times) => Next(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    public byte NextByte() => (byte)NextBits();

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count; at++)
        {
            bytes[at] = NextByte();
        }

        return bytes;
    }

    // SplitMix64: System.Random may change its numbers with the runtime.
    private ulong NextBits()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
