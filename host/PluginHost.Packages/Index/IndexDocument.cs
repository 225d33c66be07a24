namespace PluginHost.Packages.Index;

/// <summary>What a static feed offers: <c>index.json</c> beside its packages.</summary>
/// <param name="Schema">Version of this file's shape.</param>
/// <param name="Plugins">In order of id.</param>
internal sealed record IndexDocument(int Schema, IReadOnlyList<IndexedPlugin?>? Plugins = null)
{
    public const int CurrentSchema = 1;
    public const string FileName = "index.json";

    // Nobody but us writes such a file by hand, but anybody may put one on the web.
    public const int MaxBytes = 16 << 20;
}
