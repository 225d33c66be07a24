using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Sites;

/// <summary>Stability Matrix: an object beside the text and the graph, which fill what it leaves open.</summary>
internal sealed class StabilityMatrixParser : IGenerationParser
{
    private const string Name = "Stability Matrix";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        if (source.JsonOf("parameters-json") is { } json)
        {
            var fields = new JsonFields(json.Root);
            return NamedRecord.Read(Name, fields).WithRest(fields);
        }

        return source.Text("smproj") is null ? null : new GenerationInfo(Name);
    }
}
