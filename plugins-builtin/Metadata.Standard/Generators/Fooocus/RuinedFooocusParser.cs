using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Fooocus;

/// <summary>RuinedFooocus: one object that names its program.</summary>
internal sealed class RuinedFooocusParser : IGenerationParser
{
    private const string Name = "RuinedFooocus";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var fields = new JsonFields(json.Root);
            if (fields.Peek("software")?.AsText() == Name)
            {
                return NamedRecord.Read(Name, fields).WithRest(fields) with { Mode = "txt2img" };
            }
        }

        return null;
    }
}
