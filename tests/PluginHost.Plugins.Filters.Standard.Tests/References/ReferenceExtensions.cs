using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

/// <summary>Compares a filter with ImageMagick.</summary>
internal static class ReferenceExtensions
{
    /// <param name="bench">Has the picture.</param>
    /// <param name="filter">Ours.</param>
    /// <param name="arguments">Its parameters.</param>
    /// <param name="tool">The same in the tool's words, with blanks between.</param>
    /// <param name="most">The largest difference of a channel that may be, in steps of 1 / 255.</param>
    /// <param name="mean">The same of all channels together.</param>
    /// <param name="mark">The filter's second picture.</param>
    public static async Task ShouldBeAsImageMagick(this FilterBench bench, string filter, string arguments, string tool, double most, double mean, Image? mark = null)
    {
        var theirs = await ImageMagick.RunAsync(bench.PictureFile, tool.Split(' '));
        var deviation = Deviation.Between(await bench.Run(filter, arguments, mark: mark), theirs);
        var words = $"{filter} {arguments} beside {tool}: {deviation}";
        deviation.Most.ShouldBeLessThanOrEqualTo(most, words);
        deviation.Mean.ShouldBeLessThanOrEqualTo(mean, words);
    }
}
