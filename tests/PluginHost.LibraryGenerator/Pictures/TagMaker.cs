using PluginHost.LibraryGenerator.Chance;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>Tags of a picture: common ones of the whole library, and of its topic such as come together.</summary>
internal sealed class TagMaker(TagName[] tags, string tagger)
{
    private const int TagsOfATopic = 45;
    private readonly Zipf _common = new(tags.Length, 1.0);
    private readonly Zipf _ofTopic = new(Math.Min(TagsOfATopic, tags.Length), 0.8);

    public IReadOnlyList<PictureTag> Make(int topic, Dice dice)
    {
        var wanted = Math.Clamp((int)Math.Round(10 + (4 * dice.Bell())), 0, 30);
        var chosen = new Dictionary<TagName, PictureTag>(wanted);
        for (var i = 0; i < wanted; i++)
        {
            var tag = dice.Happens(0.5) ? tags[_common.Draw(dice)] : OfTopic(topic, _ofTopic.Draw(dice));
            chosen.TryAdd(tag, Say(tag, dice));
        }

        return [.. chosen.Values];
    }

    // Anything but neighbours, so that two topics share few tags.
    private TagName OfTopic(int topic, int rank) => tags[(int)(((topic * 7919L) + (rank * 104_729L)) % tags.Length)];

    private PictureTag Say(TagName tag, Dice dice) => dice.Unit() switch
    {
        < 0.06 => new PictureTag(tag, TagSources.Person, 1),
        < 0.10 => new PictureTag(tag, TagSources.File, 1),
        < 0.11 => new PictureTag(tag, tagger, Confidence(dice)) { Rejected = true },
        _ => new PictureTag(tag, tagger, Confidence(dice)),
    };

    private static double Confidence(Dice dice) => Math.Round(1 - (0.65 * Math.Pow(dice.Unit(), 1.5)), 3);
}
