using PluginHost.Sdk;
using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>The engines that are active at one moment.</summary>
internal sealed record EngineSet(IReadOnlyList<Engine> Engines)
{
    /// <summary>All samples that any of them wants, each once.</summary>
    public IReadOnlyList<SampleSpec> Samples { get; } = [.. Engines.Select(engine => engine.Info.Sample).OfType<SampleSpec>().Distinct()];

    public static EngineSet Read(ICapabilities capabilities)
    {
        var taggers = capabilities.List<ITagger>().Select(info => new Engine(EngineKind.Tagger, info, false));
        var captioners = capabilities.List<ICaptioner>().Select((info, place) => new Engine(EngineKind.Captioner, info, place == 0));
        var scorers = capabilities.List<IScorer>();
        var overall = scorers.FirstOrDefault(info => info.Columns.Any(column => column.IsOverall));
        return new EngineSet([.. taggers, .. captioners, .. scorers.Select(info => new Engine(EngineKind.Scorer, info, info == overall))]);
    }
}
