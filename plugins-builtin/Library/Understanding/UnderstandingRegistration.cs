using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Plugins.Library.Understanding;

internal static class UnderstandingRegistration
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton<EngineRunner>()
        .AddSingleton<Understander>()
        .AddSingleton<SubjectReader>()
        .AddSingleton<UnderstandingTrigger>();
}
