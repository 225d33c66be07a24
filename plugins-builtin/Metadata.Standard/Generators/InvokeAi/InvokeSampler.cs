using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary>InvokeAI calls its sampler a scheduler and marks the Karras schedule by a letter behind it: <c>dpmpp_2m_k</c>. Who looks for a sampler looks for that.</summary>
internal static class InvokeSampler
{
    private const string KarrasMark = "_k";

    public static GenerationInfo WithSampler(this GenerationInfo info) =>
        info is not { Sampler: null, Scheduler: { Length: > 0 } named } ? info
        : named.EndsWith(KarrasMark, StringComparison.OrdinalIgnoreCase) ? info with { Sampler = named[..^KarrasMark.Length], Scheduler = "karras" }
        : info with { Sampler = named, Scheduler = null };
}
