namespace PluginHost.Sdk.Scoring;

/// <summary>Registers scoring capabilities.</summary>
public static class ScoringBuilderExtensions
{
    /// <summary>Registers a scorer that carries <see cref="ScorerAttribute"/>.</summary>
    public static IPluginBuilder AddScorer<T>(this IPluginBuilder builder) where T : class, IScorer => builder.Add<IScorer, T>();
}
