using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>Names of new files: the source's, what was done, and which of several.</summary>
internal static class OutputNames
{
    private const int MaxStem = 180;

    public static string Of(string source, IReadOnlyList<RecipeStep> steps, ChainOutput output, int index, int count, ImageEncoding encoding)
    {
        var stem = Path.GetFileNameWithoutExtension(source);
        var done = steps is [var only] ? Slug(only.Name) : "edited";
        var which = output.Name is { } name ? $"-{Slug(name)}" : count > 1 ? FormattableString.Invariant($"-{index + 1}") : "";
        return $"{(stem.Length > MaxStem ? stem[..MaxStem] : stem)}-{done}{which}.{OutputFormats.ExtensionOf(encoding)}";
    }

    private static string Slug(string name) => new([.. name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-').Take(40)]);
}
