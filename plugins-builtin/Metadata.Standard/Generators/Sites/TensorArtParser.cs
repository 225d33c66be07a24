using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Sites;

/// <summary>Tensor.art: its own object. A seed of -1 means that the real one stands in the graph only.</summary>
internal sealed class TensorArtParser : IGenerationParser
{
    private const string Name = "Tensor.art";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        if (source.JsonOf("generation_data") is not { } json)
        {
            return null;
        }

        var fields = new JsonFields(json.Root);
        var model = new JsonFields(fields.Peek("basemodel"));
        var info = NamedRecord.Read(Name, fields);
        return (info with
        {
            Model = ModelName.Of(model.Text("modelfilename")) ?? model.Text("label"),
            ModelHash = model.Text("hash"),
            ModelId = model.Text("modelid"),
            Loras = NamedLoras.Of(fields.Peek("models")),
        }).WithRest(fields);
    }
}
