using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>A search of a script, as the host calls it. A run that fails has found nothing: who asked is told, rather than shown fewer pictures.</summary>
internal sealed class ScriptSearch(LoadedScript script, ScriptDefinition definition) : IPictureSearch
{
    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var outcome = script.Find(definition, request, cancellationToken);
        return ValueTask.FromResult(outcome.Problem is { } problem ? new SearchResult(default, problem.Refusal(definition.Name)) : new SearchResult(outcome.Value));
    }
}
