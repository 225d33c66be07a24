using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>The sameness of parameters, whose lists of choices are made anew in each run.</summary>
internal static class SameParameter
{
    public static bool As(FilterParameter one, FilterParameter other) =>
        one with { Choices = other.Choices } == other && one.Choices.SequenceEqual(other.Choices);
}
