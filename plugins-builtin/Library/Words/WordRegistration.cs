using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Library.Words.Storage;
using PluginHost.Plugins.Library.Words.Upkeep;

namespace PluginHost.Plugins.Library.Words;

internal static class WordRegistration
{
    public static IServiceCollection AddWords(this IServiceCollection services) => services
        .AddSingleton<IWordIndex, WordIndex>()
        .AddSingleton<WordStore>()
        .AddSingleton<WordLoader>()
        .AddSingleton<WideTextReader>()
        .AddSingleton<WordUpkeep>();
}
