using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>A filter of a script, as the host calls it.</summary>
internal sealed class ScriptFilter(LoadedScript script, ScriptDefinition definition) : IFilter
{
    public ValueTask<FilterDescription> DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new FilterDescription(definition.Group, definition.Parameters) { Help = definition.Help });

    public ValueTask<ApplyFilterResult> ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(script.Apply(definition, request, cancellationToken));
}
