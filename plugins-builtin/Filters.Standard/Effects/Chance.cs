namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Numbers that look random and are the same for the same seed on every machine and version.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).</remarks>
internal static class Chance
{
    /// <summary>0 to just below 1 for a place in a sequence.</summary>
    public static double At(int seed, int place) => (Of(seed, place, 0) >> 11) * (1.0 / (1UL << 53));

    /// <summary>64 bits for a place in a plane.</summary>
    public static ulong Of(int seed, int x, int y) => Mix(Mix((uint)seed + 1UL) ^ (((ulong)(uint)x << 32) | (uint)y));

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
