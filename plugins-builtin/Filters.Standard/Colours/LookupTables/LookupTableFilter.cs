using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Colours.LookupTables;

/// <summary>v' = (1 - amount) v + amount L(v), L a .cube file: a cube with tetrahedral interpolation, or a curve a channel with straight lines.</summary>
/// <remarks>A domain other than 0 to 1 is brought there first: (v - min) / (max - min).</remarks>
[Filter("builtin.filters.standard.lookup-table", "Lookup table", Group = "Colour", Description = "Gives the picture the look of a .cube file from the folder luts of this plugin.")]
internal sealed class LookupTableFilter(IPluginContext context) : IImageFilter
{
    [Parameter(Help = "Name of a .cube file in luts/ of the plugin's data folder; without one nothing happens.", Max = 200)]
    public string File { get; set; } = "";

    [Parameter(Help = "How much of it.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 100;

    public Image Apply(Image image, FilterContext filterContext)
    {
        if (File.Length == 0 || Amount == 0)
        {
            return image;
        }

        var (table, reason) = new TableFolder(context.DataFolder).Read(File);
        return table is null ? throw new FilterParameterException(nameof(File), reason!) : image.Blend(Looked(InDomain(image, table), table), Amount / 100);
    }

    private static Image InDomain(Image image, CubeFile table)
    {
        var (min, max) = (table.DomainMin, table.DomainMax);
        var factor = new Rgb(1 / (max.Red - min.Red), 1 / (max.Green - min.Green), 1 / (max.Blue - min.Blue));
        return image.Linear(factor, new Rgb(-min.Red * factor.Red, -min.Green * factor.Green, -min.Blue * factor.Blue));
    }

    private static Image Looked(Image image, CubeFile table) => image.With(table.IsCube
        ? new LookupOperation(table.Size, new ValueList(table.Values), 1)
        : new CurveOperation(Channel(table, 0), Channel(table, 1), Channel(table, 2), ColourSpace.Srgb));

    private static ValueList Channel(CubeFile table, int channel) => new([.. table.Values.Where((_, i) => i % 3 == channel)]);
}
