using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>The tags people see: each name once, a person's word before a file's before an engine's, rejected ones never.</summary>
internal static class VisibleTags
{
    public static IReadOnlyList<PictureTag> Of(IReadOnlyList<PictureTag> tags)
    {
        if (tags.Count == 0)
        {
            return [];
        }

        return
        [
            .. tags.GroupBy(tag => tag.Name)
                .Where(group => !group.Any(tag => tag.Rejected) || group.Any(tag => tag is { Rejected: false, Source: TagSources.Person }))
                .Select(group => group.Where(tag => !tag.Rejected).OrderBy(Rank).ThenByDescending(tag => tag.Confidence).First()),
        ];
    }

    private static int Rank(PictureTag tag) => tag.Source switch
    {
        TagSources.Person => 0,
        TagSources.File => 1,
        _ => 2,
    };
}
