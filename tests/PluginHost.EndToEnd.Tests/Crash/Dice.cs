using System.Globalization;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>Chance that can be repeated: the seed is in every message of a failure, and <c>PLUGINHOST_CRASH_SEED</c> sets it.</summary>
internal sealed class Dice
{
    private readonly Random _random;

    public Dice()
    {
        Seed = int.TryParse(Environment.GetEnvironmentVariable("PLUGINHOST_CRASH_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();
        _random = new Random(Seed);
    }

    public int Seed { get; }

    /// <summary>How many times as long as in the suite: <c>PLUGINHOST_CRASH_ROUNDS</c>.</summary>
    public static int Longer => int.TryParse(Environment.GetEnvironmentVariable("PLUGINHOST_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;

    public int Next(int below) => _random.Next(below);

    public TimeSpan UpTo(TimeSpan longest) => longest * _random.NextDouble();

    public override string ToString() => $"PLUGINHOST_CRASH_SEED={Seed}";
}
