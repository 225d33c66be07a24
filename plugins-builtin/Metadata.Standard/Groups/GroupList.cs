using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>Collects entries by group, within the limits of a file.</summary>
internal sealed class GroupList
{
    private readonly List<(string Name, List<MetadataEntry> Entries)> _groups = [];
    private int _count;

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsFull => _count >= MetadataLimits.Entries;

    public void Add(string group, string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || IsFull)
        {
            return;
        }

        var entries = _groups.FirstOrDefault(g => g.Name == group).Entries;
        if (entries is null)
        {
            entries = [];
            _groups.Add((group, entries));
        }

        entries.Add(new MetadataEntry(CleanText.Of(CleanText.Cut(key, 200)), CleanText.Of(CleanText.Cut(value, MetadataLimits.EntryCharacters))));
        _count++;
    }

    public IReadOnlyList<MetadataGroup> ToGroups() => [.. _groups.Select(group => new MetadataGroup(group.Name, group.Entries))];
}
