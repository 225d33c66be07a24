using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Engines;
using PluginHost.Sdk;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>What every engine of the host has found in a picture, so that none has to look again.</summary>
internal sealed class ScoreMaker(IReadOnlyList<Engine> engines, ulong seed)
{
    private static readonly Refusal Unreadable = new("PH4102", "The picture is too small to be scored.", "Nothing needs to be done.");

    /// <summary>One finding for each engine, in their order.</summary>
    public IEnumerable<Finding> Make(long index)
    {
        var dice = Dice.For(seed, 9, index);
        foreach (var engine in engines)
        {
            yield return engine.IsTagger ? new Finding([]) : dice.Happens(0.005) ? new Finding([], Refusal: Unreadable) : Score(engine, dice);
        }
    }

    // Columns of one picture go together: what is sharp is mostly rich in contrast too.
    private static Finding Score(Engine engine, Dice dice)
    {
        var quality = Math.Round(Math.Clamp(0.58 + (0.17 * dice.Bell()), 0, 1), 4);
        var columns = engine.Columns.Select(name => (name, name == engine.Overall ? quality : Math.Round(Math.Clamp((0.6 * quality) + (0.4 * dice.Unit()), 0, 1), 4)));
        return new Finding([.. columns], engine.Overall is null ? null : quality);
    }
}
