using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>The searches that can be asked now, as people name them.</summary>
internal sealed class PictureSearches(ICapabilities capabilities)
{
    public IReadOnlyList<CapabilityInfo> All => capabilities.List<IPictureSearch>();

    /// <summary>What a name stands for: the search of that id or name; where there is none, those with these words among the words of their ids.</summary>
    public IReadOnlyList<CapabilityInfo> Find(string name)
    {
        var all = All;
        return all.FirstOrDefault(search => search.Id.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } exact
            ? [exact]
            : Some(all, search => Letters(search.Name) == Letters(name)) ?? Some(all, search => Has(Words(search.Id.Value), Words(name))) ?? [];
    }

    /// <summary>How to write each in a query: its name, or its id where others have that name too.</summary>
    public IEnumerable<string> Examples => All.Select(search => Find(search.Name) is [_] && !search.Name.Contains('"') ? search.Name : search.Id.Value)
        .Select(name => name.All(char.IsLetterOrDigit) ? $"search:{name}" : $"search:\"{name}\"");

    private static List<CapabilityInfo>? Some(IReadOnlyList<CapabilityInfo> all, Func<CapabilityInfo, bool> test) => all.Where(test).ToList() is { Count: > 0 } some ? some : null;

    // Spaces, hyphens and capitals make no difference: people write 'large pictures' for 'large-pictures'.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Words(string id) => [.. id.Split('.').Select(Letters)];

    private static bool Has(string[] words, string[] wanted) => wanted.All(word => word.Length > 0) && words.AsSpan().IndexOf(wanted) >= 0;
}
