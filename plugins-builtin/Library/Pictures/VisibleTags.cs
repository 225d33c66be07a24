using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>The tags people see: each name once, a person's word before a file's before an engine's, rejected ones never.</summary>
internal static class VisibleTags
{
    public static IReadOnlyList<PictureTag> Of(IReadOnlyList<PictureTag> tags)
    {
        if (AreShown(tags))
        {
            return tags;
        }

        return
        [
            .. tags.GroupBy(tag => tag.Name)
                .Where(group => !group.Any(tag => tag.Rejected) || group.Any(tag => tag is { Rejected: false, Source: TagSources.Person }))
                .Select(group => group.Where(tag => !tag.Rejected).OrderBy(Rank).ThenByDescending(tag => tag.Confidence).First()),
        ];
    }

    /// <summary>Their names only. The catalogue names each tag once and in order, and then nothing is to be grouped: the start of the library asks this of every picture.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<PictureTag> tags)
    {
        var names = new List<string>(tags.Count);
        for (var i = 0; i < tags.Count; i++)
        {
            if (i > 0 && tags[i - 1].Name.CompareTo(tags[i].Name) >= 0)
            {
                return [.. Of(tags).Select(tag => tag.Name.Value)];
            }

            if (!tags[i].Rejected)
            {
                names.Add(tags[i].Name.Value);
            }
        }

        return names;
    }

    // As the catalogue names them: each once, in order, none rejected.
    private static bool AreShown(IReadOnlyList<PictureTag> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Rejected || (i > 0 && tags[i - 1].Name.CompareTo(tags[i].Name) >= 0))
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
