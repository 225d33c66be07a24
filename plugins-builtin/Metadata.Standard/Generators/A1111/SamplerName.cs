namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Takes the schedule off the sampler's name, where older files glue it on.</summary>
internal static class SamplerName
{
    private static readonly string[] Tails = ["Karras", "Exponential", "SGM Uniform", "sgm_uniform", "Polyexponential"];

    public static (string Sampler, string? Scheduler) Split(string name)
    {
        foreach (var tail in Tails)
        {
            var cut = name.Length - tail.Length - 1;
            if (cut > 0 && name[cut] is (' ' or '_') && name.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
            {
                return (name[..cut], name[(cut + 1)..]);
            }
        }

        return (name, null);
    }
}
