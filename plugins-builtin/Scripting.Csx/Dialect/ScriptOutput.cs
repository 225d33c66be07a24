using System.Collections;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>What filters in scripts may answer, as one.</summary>
internal static class ScriptOutput
{
    private const int MaxOutputs = 100;

    public static Func<Image, IReadOnlyList<FilterOutput>> Of(Func<Image, object?> apply) => image => Read(apply(image));

    public static IReadOnlyList<FilterOutput> Read(object? result)
    {
        var outputs = result is IEnumerable several ? several.Cast<object?>().Take(MaxOutputs + 1).Select(One).ToList() : [One(result)];
        return outputs.Count <= MaxOutputs ? outputs
            : throw new ScriptMistakeException("PH3236", $"The filter answers more than {MaxOutputs} pictures for one. Make fewer at a time.");
    }

    private static FilterOutput One(object? result) => result switch
    {
        Image image => new FilterOutput(image),
        FilterOutput output => output,
        null => throw new ScriptMistakeException("PH3235", "The filter answers nothing (null) where a picture is wanted. End it with 'return image;' or what became of it."),
        _ => throw new ScriptMistakeException("PH3235", $"The filter answers a {result.GetType().Name} where a picture is wanted. End it with 'return image;' or what became of it."),
    };
}
