using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Words;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>Pictures made together: one camera or one generator, one place, one folder.</summary>
/// <param name="Number">Which.</param>
/// <param name="IsGenerated">Made by a model rather than taken by a camera.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Folder">Where it lay.</param>
/// <param name="Gear">Its camera, if taken.</param>
/// <param name="Place">Where it was taken, if the camera says so.</param>
internal sealed record Session(long Number, bool IsGenerated, int Topic, string Folder, Gear Gear, (double Latitude, double Longitude)? Place)
{
    public const int Length = 40;

    private static readonly string[] Parts = ["", "", "", "/raw", "/edited", "/edited/web", "/selection"];

    public static Session Make(long number, int topics, Timeline timeline, Vocabulary vocabulary, ulong seed)
    {
        var dice = Dice.For(seed, 8, number);
        var imported = timeline.ImportedAt(number * Length);
        var taken = timeline.TakenAt(number, number * Length, imported);
        var isGenerated = dice.Happens(0.7);
        var gear = Gear.Draw(dice);
        return new Session(
            number,
            isGenerated,
            (int)(topics * Math.Pow(dice.Unit(), 2)),
            isGenerated ? Generated(imported, vocabulary, dice) : $"Photos/{taken:yyyy}/{taken:yyyy-MM-dd} {vocabulary.Draw(dice)}{dice.Pick(Parts)}",
            gear,
            !isGenerated && (gear.IsPhone || dice.Happens(0.1)) ? Spot(dice) : null);
    }

    private static string Generated(DateTimeOffset day, Vocabulary vocabulary, Dice dice) => dice.Below(4) switch
    {
        0 => $"ComfyUI/output/{day:yyyy-MM-dd}",
        1 => $"sd-webui/outputs/txt2img-images/{day:yyyy-MM-dd}",
        2 => $"Projects/{vocabulary[dice.Below(40)]}/{vocabulary[dice.Below(400)]}/v{dice.Between(1, 9)}",
        _ => "ComfyUI/output",
    };

    // Some hundred places that people go to again and again.
    private static (double Latitude, double Longitude) Spot(Dice dice)
    {
        var spot = new Dice((ulong)(300 * Math.Pow(dice.Unit(), 2)));
        return (Math.Round(spot.Between(-45.0, 65.0) + (0.02 * dice.Bell()), 6), Math.Round(spot.Between(-120.0, 150.0) + (0.02 * dice.Bell()), 6));
    }
}
