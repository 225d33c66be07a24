using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Records;

/// <summary>Objects of programs nobody told us of: a prompt, and something that only a generator knows.</summary>
internal sealed class UnknownRecordParser : IGenerationParser
{
    private const string Name = "unknown";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var fields = new JsonFields(json.Root);
            var hasPrompt = fields.Peek("prompt", "positiveprompt", "caption")?.AsText() is { Length: > 0 };
            if (hasPrompt && (fields.Has("seed") || fields.Has("steps") || fields.Has("numinferencesteps") || fields.Has("model")))
            {
                var info = NamedRecord.Read(Program(fields), fields);
                return (info with { Prompt = info.Prompt ?? fields.Text("caption"), GeneratorVersion = fields.Text("mfluxversion", "version") }).WithRest(fields);
            }
        }

        return null;
    }

    private static string Program(JsonFields fields) => fields.Has("mfluxversion") ? "mflux" : fields.Text("software", "generator", "app") ?? Name;
}
