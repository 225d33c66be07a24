using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Engines;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>What every engine of the host has recorded of a picture, so that none has to look again.</summary>
internal sealed class ScoreMaker(IReadOnlyList<Engine> engines, ulong seed)
{
    private static readonly Refusal Unreadable = new("PH4102", "The picture is too small to be scored.", "Nothing needs to be done.");

    public IEnumerable<EngineResult> Make(long index, PictureId picture, IReadOnlyList<PictureTag> tags)
    {
        var dice = Dice.For(seed, 9, index);
        foreach (var engine in engines)
        {
            var result = new EngineResult(picture, new CapabilityId(engine.Id), engine.Version);
            yield return engine.IsTagger
                ? result with { Tags = [.. tags.Where(tag => tag.Source == engine.Id).Select(tag => new TagGuess(tag.Name, tag.Confidence))] }
                : dice.Happens(0.005) ? result with { Refusal = Unreadable } : Score(result, engine, dice);
        }
    }

    // Columns of one picture go together: what is sharp is mostly rich in contrast too.
    private static EngineResult Score(EngineResult result, Engine engine, Dice dice)
    {
        var quality = Math.Clamp(0.58 + (0.17 * dice.Bell()), 0, 1);
        var columns = engine.Columns.Select(name => new ColumnValue(name, Math.Round(name == engine.Overall ? quality : Math.Clamp((0.6 * quality) + (0.4 * dice.Unit()), 0, 1), 4)));
        return result with { Columns = [.. columns], Score = engine.Overall is null ? null : Math.Round(quality, 4) };
    }
}
