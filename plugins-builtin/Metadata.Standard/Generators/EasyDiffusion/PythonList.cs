namespace PluginHost.Plugins.Metadata.Standard.Generators.EasyDiffusion;

/// <summary>A list as Python prints it, or a lone value: <c>['ink', 'rain']</c>, <c>[0.8, 0.5]</c>, <c>ink</c>.</summary>
internal static class PythonList
{
    private const int Most = 200;

    public static IReadOnlyList<string> Of(string text)
    {
        var inner = text.Trim();
        return inner.StartsWith('[') && inner.EndsWith(']')
            ? [.. inner[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(item => item.Trim('\'', '"'))]
            : [inner];
    }
}
