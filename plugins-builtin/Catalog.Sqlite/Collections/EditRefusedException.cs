using PluginHost.Sdk;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>An edit met a locked collection after it had begun to write: thrown, so that what it wrote is rolled back.</summary>
internal sealed class EditRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
