using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary>InvokeAI in the four shapes it wrote over the years, newest first.</summary>
internal sealed class InvokeAiParser : IGenerationParser
{
    public const string Name = "InvokeAI";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        var info = source.JsonOf("invokeai_metadata") is { } today ? InvokeRecord.Read(today.Root)
            : source.JsonOf("sd-metadata") is { } older ? InvokeOldRecord.Read(older.Root)
            : source.Text("Dream") is { } dream ? InvokeCommand.Read(CleanText.Of(dream.Value))
            : source.JsonOf("invokeai_graph") is { } graph ? InvokeGraph.Read(graph.Root)
            : null;
        return info is null ? null : info with { WorkflowJson = source.JsonOf("invokeai_workflow")?.Json, PromptJson = source.JsonOf("invokeai_graph")?.Json };
    }
}
