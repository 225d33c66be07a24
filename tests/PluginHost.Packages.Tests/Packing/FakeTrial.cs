using PluginHost.Packages.Installing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>A host that looks at the main dll instead of running it.</summary>
internal sealed class FakeTrial(string plugins) : IPluginTrial
{
    /// <summary>What each trial saw: <c>id text</c>, or <c>id gone</c>.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>A main dll with this word is refused.</summary>
    public string RefusedWord { get; init; } = "refuse me";

    public Task<Refusal?> TryAsync(PluginId plugin, CancellationToken cancellationToken)
    {
        var dll = Path.Combine(plugins, plugin.Value, "Main.dll");
        var text = File.Exists(dll) ? File.ReadAllText(dll) : "gone";
        Seen.Add($"{plugin} {text}");
        return Task.FromResult(text.Contains(RefusedWord, StringComparison.Ordinal) ? new Refusal("PH1303", "It threw.", "Look elsewhere.") : null);
    }
}
