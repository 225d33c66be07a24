using PluginHost.Sdk;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Scorer.Quality;

/// <summary>Quality scores by formula.</summary>
[Plugin("builtin.scorer.quality", Name = "Picture quality",
    Description = "Scores sharpness, noise, contrast, colour and overall quality by plain formulas, without a model.")]
public sealed class QualityPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder.AddScorer<QualityScorer>();
}
