namespace PluginHost.Sdk.Jobs;

/// <summary>Registers job capabilities.</summary>
public static class JobsBuilderExtensions
{
    /// <summary>Registers a handler that carries <see cref="JobHandlerAttribute"/>.</summary>
    public static IPluginBuilder AddJobHandler<T>(this IPluginBuilder builder) where T : class, IJobHandler => builder.Add<IJobHandler, T>();

    /// <summary>Registers a job store that carries <see cref="JobStoreAttribute"/>.</summary>
    public static IPluginBuilder AddJobStore<T>(this IPluginBuilder builder) where T : class, IJobStore => builder.Add<IJobStore, T>();
}
