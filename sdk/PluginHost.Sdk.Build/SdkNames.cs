namespace PluginHost.Sdk.Build;

/// <summary>Full names of the SDK's types, which are read as metadata and never loaded.</summary>
internal static class SdkNames
{
    public const string Assembly = "PluginHost.Sdk";
    public const string Plugin = "PluginHost.Sdk.IPlugin";
    public const string PluginAttribute = "PluginHost.Sdk.PluginAttribute";
    public const string UiIsolation = "PluginHost.Sdk.Ui.UiIsolation";
    public const string LoadMode = "PluginHost.Sdk.PluginLoadMode";
    public const string Contract = "PluginHost.Sdk.ContractAttribute";
    public const string Capability = "PluginHost.Sdk.CapabilityAttribute";
    public const string Permission = "PluginHost.Sdk.PermissionAttribute";
    public const string DependsOn = "PluginHost.Sdk.DependsOnAttribute";
    public const string UiSlot = "PluginHost.Sdk.Ui.UiSlotAttribute";
    public const string Sample = "PluginHost.Sdk.Imaging.SampleAttribute";
    public const string SampleFit = "PluginHost.Sdk.Imaging.SampleFit";
    public const string SampleChannels = "PluginHost.Sdk.Imaging.SampleChannels";
    public const string Embedder = "PluginHost.Sdk.Embedding.IEmbedder";
    public const string VectorMetric = "PluginHost.Sdk.Embedding.VectorMetric";
    public const string ScoreColumn = "PluginHost.Sdk.Scoring.ScoreColumnAttribute";
    public const string Scorer = "PluginHost.Sdk.Scoring.IScorer";
}
