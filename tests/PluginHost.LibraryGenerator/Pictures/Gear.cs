using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>A camera with a lens and the size of its pictures.</summary>
internal sealed record Gear(string Camera, string Lens, int LongEdge, int ShortEdge, bool IsPhone)
{
    private static readonly Gear[] All = [.. Phones(), .. Cameras()];
    private static readonly Zipf Frequency = new(All.Length, 0.9);

    public static Gear Draw(Dice dice) => All[Frequency.Draw(dice)];

    private static IEnumerable<Gear> Phones()
    {
        foreach (var model in (string[])["Apple iPhone 13", "Apple iPhone 15 Pro", "Google Pixel 7", "samsung SM-G991B", "Apple iPhone 8", "Google Pixel 4a", "samsung SM-S918B"])
        {
            yield return new Gear(model, $"{model} back camera 5.7mm f/1.6", 4032, 3024, true);
        }
    }

    private static IEnumerable<Gear> Cameras()
    {
        foreach (var (body, mount) in ((string, string)[])[("Canon EOS R6", "RF"), ("NIKON Z 6_2", "NIKKOR Z"), ("SONY ILCE-7M4", "FE"), ("FUJIFILM X-T4", "XF"), ("Panasonic DC-GH5", "LUMIX G"), ("Canon EOS 5D Mark III", "EF"), ("OLYMPUS E-M1", "M.ZUIKO")])
        {
            foreach (var lens in (string[])["24-70mm f/2.8", "50mm f/1.8", "70-200mm f/4", "35mm f/1.4", "16-35mm f/4"])
            {
                yield return new Gear(body, $"{mount} {lens}", 6000, 4000, false);
            }
        }
    }
}
