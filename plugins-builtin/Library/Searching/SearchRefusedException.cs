using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>A question cannot be answered since a search in it gave no answer. Not the library's fault, and no matter of waiting: who wrote the search can help.</summary>
internal sealed class SearchRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
