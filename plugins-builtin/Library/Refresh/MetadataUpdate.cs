using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>
/// Lays what a file says now over what it said at import. What it leaves empty stays as it was: much of that came from sidecars, which lay beside
/// the file at import and are not kept.
/// </summary>
internal static class MetadataUpdate
{
    public static MetadataReplacement Of(PictureId picture, MetadataResult before, MetadataResult now)
    {
        var left = before.Groups.Where(group => now.Groups.All(other => other.Name != group.Name)).ToArray();
        var after = MetadataMerge.Merge([now, before], modifiedAt: null) with
        {
            Groups = [.. left, .. now.Groups],
            Raw = [.. now.Raw, .. before.Raw.Where(raw => now.Raw.All(other => other.Container != raw.Container))],
            Warnings = [.. now.Warnings, .. before.Warnings.Where(warning => IsNote(warning, left)).Except(now.Warnings)],
        };
        return new MetadataReplacement(picture, after with { Fields = WithDate(after.Fields, before.Fields, now.Fields) })
        {
            NewTags = [.. TagsOf(after).Except(TagsOf(before))],
        };
    }

    // What the decoder said at import is no reader's to take back.
    private static bool IsNote(string warning, IReadOnlyList<MetadataGroup> groups) => groups.Any(group => group.Entries.Any(entry => entry.Value == warning));

    private static MetadataFields WithDate(MetadataFields after, MetadataFields before, MetadataFields now) =>
        after with { TakenAtIsFileDate = now.TakenAt is null && before.TakenAtIsFileDate };

    private static IEnumerable<TagName> TagsOf(MetadataResult metadata) =>
        metadata.Fields.Keywords.Concat(metadata.Fields.People).Select(word => TagName.TryParse(word, out var name) ? name : (TagName?)null).OfType<TagName>();
}
