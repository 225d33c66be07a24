namespace PluginHost.Plugins.Library.Understanding;

internal enum EngineKind
{
    Tagger,
    Captioner,
    Scorer,
}
