using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Plugins.Library.Telemetry;

internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services
        .AddSingleton<LibraryTelemetry>()
        .AddSingleton<StageRecorder>()
        .AddSingleton<ThumbnailMetrics>();
}
