using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>The tags people see: each name once, a person's word before a file's before an engine's, rejected ones never.</summary>
internal static class VisibleTags
{
    public static IReadOnlyList<PictureTag> Of(IReadOnlyList<PictureTag> tags)
    {
        if (IsEachOnce(tags))
        {
            return tags.Any(static tag => tag.Rejected) ? [.. tags.Where(static tag => !tag.Rejected)] : tags;
        }

        return
        [
            .. tags.GroupBy(tag => tag.Name)
                .Where(group => !group.Any(tag => tag.Rejected) || group.Any(tag => tag is { Rejected: false, Source: TagSources.Person }))
                .Select(group => group.Where(tag => !tag.Rejected).OrderBy(Rank).ThenByDescending(tag => tag.Confidence).First()),
        ];
    }

    /// <summary>Their names only.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<PictureTag> tags)
    {
        var shown = Of(tags);
        var names = new string[shown.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = shown[i].Name.Value;
        }

        return names;
    }

    // The catalogue names each tag once and in order, and then nothing is to be grouped: the start of the library asks this of every picture.
    private static bool IsEachOnce(IReadOnlyList<PictureTag> tags)
    {
        for (var i = 1; i < tags.Count; i++)
        {
            if (tags[i - 1].Name.CompareTo(tags[i].Name) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Rank(PictureTag tag) => tag.Source switch
    {
        TagSources.Person => 0,
        TagSources.File => 1,
        _ => 2,
    };
}
