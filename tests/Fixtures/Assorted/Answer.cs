using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted;

internal static class Answer
{
    public static TagResult With(string word) => new([new PictureTags([new TagGuess(TagName.Parse(word), 1)])]);
}
