using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>v' = all(channel(v)) on sRGB values, each a smooth curve through points (<see cref="MonotoneCurve"/>).</summary>
[Filter("builtin.filters.standard.curves", "Curves", Group = "Light", Description = "Bends the tones of all channels or of one along a curve through points.")]
internal sealed class CurvesFilter : IImageFilter
{
    private const int Points = 4096;
    private const string Straight = "0,0 1,1";
    private const string Help = "Points as \"0,0 0.5,0.6 1,1\": tone before, tone after, from 0 to 1.";

    [Parameter(Title = "All channels", Help = Help, Max = 2000)]
    public string All { get; set; } = Straight;

    [Parameter(Help = Help, Max = 2000)]
    public string Red { get; set; } = Straight;

    [Parameter(Help = Help, Max = 2000)]
    public string Green { get; set; } = Straight;

    [Parameter(Help = Help, Max = 2000)]
    public string Blue { get; set; } = Straight;

    public Image Apply(Image image, FilterContext context)
    {
        var all = CurvePoints.Parse(All, nameof(All));
        MonotoneCurve[] channels = [CurvePoints.Parse(Red, nameof(Red)), CurvePoints.Parse(Green, nameof(Green)), CurvePoints.Parse(Blue, nameof(Blue))];
        return all.IsIdentity && channels.All(channel => channel.IsIdentity) ? image
            : image.With(new CurveOperation(Table(channels[0], all), Table(channels[1], all), Table(channels[2], all), ColourSpace.Srgb));
    }

    private static ValueList Table(MonotoneCurve channel, MonotoneCurve all)
    {
        var table = new double[Points];
        for (var i = 0; i < Points; i++)
        {
            table[i] = all.At(channel.At(i / (Points - 1.0)));
        }

        return new ValueList(table);
    }
}
