using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

/// <summary>Registers a hundred thousand services.</summary>
public sealed class HoardsServices : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        for (var number = 0; number < 100_000; number++)
        {
            builder.Services.AddSingleton(new object());
        }
    }
}
