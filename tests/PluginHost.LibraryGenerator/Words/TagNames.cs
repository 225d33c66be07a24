using PluginHost.LibraryGenerator.Chance;
using PluginHost.Sdk;

namespace PluginHost.LibraryGenerator.Words;

/// <summary>The tags of the library in order of frequency: single words first, then pairs.</summary>
internal static class TagNames
{
    public static TagName[] Make(int count, Vocabulary vocabulary, ulong seed)
    {
        var dice = Dice.For(seed, 2, 0);
        var names = new List<TagName>(count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
        {
            var text = names.Count < count / 5 ? vocabulary[names.Count + 20] : $"{vocabulary[dice.Below(300)]} {vocabulary[dice.Below(1200)]}";
            if (known.Add(text))
            {
                names.Add(TagName.Parse(text));
            }
        }

        return [.. names];
    }
}
