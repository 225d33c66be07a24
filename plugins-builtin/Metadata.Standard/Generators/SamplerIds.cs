namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>One spelling for samplers and schedules of all programs. Unknown names pass through in lower case.</summary>
internal static class SamplerIds
{
    private static readonly Dictionary<string, string> Samplers = new(StringComparer.Ordinal)
    {
        ["euler a"] = "euler_ancestral", ["euler_a"] = "euler_ancestral", ["euler ancestral"] = "euler_ancestral",
        ["dpm++ 2m"] = "dpmpp_2m", ["dpm++ sde"] = "dpmpp_sde", ["dpm++ 2m sde"] = "dpmpp_2m_sde", ["dpm++ 3m sde"] = "dpmpp_3m_sde", ["dpm++ 2s a"] = "dpmpp_2s_ancestral",
        ["dpm++ 2s ancestral"] = "dpmpp_2s_ancestral", ["dpm2"] = "dpm_2", ["dpm2 a"] = "dpm_2_ancestral", ["dpm2 ancestral"] = "dpm_2_ancestral", ["unipc"] = "uni_pc",
    };

    private static readonly Dictionary<string, string> Schedulers = new(StringComparer.Ordinal)
    {
        ["ddim"] = "ddim_uniform", ["ays"] = "align_your_steps",
    };

    public static string? Sampler(string? name)
    {
        var lower = name?.Trim().ToLowerInvariant();
        lower = lower?.StartsWith("k_", StringComparison.Ordinal) == true ? lower[2..] : lower;
        return Known(lower, Samplers);
    }

    public static string? Scheduler(string? name) => Known(name?.Trim().ToLowerInvariant(), Schedulers);

    private static string? Known(string? name, Dictionary<string, string> names) =>
        string.IsNullOrEmpty(name) ? null : names.GetValueOrDefault(name) ?? name.Replace(' ', '_');
}
