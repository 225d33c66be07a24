using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing;

/// <summary>What a <see cref="PluginTestHost"/> gives its plugin. Everything has a default that suits most tests.</summary>
public sealed record PluginTestOptions
{
    /// <summary>The plugin's settings as its own record. Goes before <see cref="SettingsJson"/>.</summary>
    public object? Settings { get; init; }

    /// <summary>The plugin's settings as people save them: a JSON object, names in any case. What is not named has the record's default.</summary>
    public string SettingsJson { get; init; } = "{}";

    /// <summary>Where the folders of the plugin are made; <see langword="null"/> for a folder of the host's own, which is deleted with it.</summary>
    public string? Folder { get; init; }

    /// <summary>The clock, which stands still until the test turns it.</summary>
    public TestClock Clock { get; init; } = new();

    /// <summary>Answers what the plugin asks of the network; without one every request fails.</summary>
    public HttpMessageHandler? Http { get; init; }

    /// <summary>What other plugins provide, for example a <see cref="FakeLibrary"/>. Made by <see cref="Offer.Of{TContract}"/>.</summary>
    public IReadOnlyList<Offer> Others { get; init => field = value ?? []; } = [];

    /// <summary>Where the plugin logs; <see langword="null"/> for nowhere.</summary>
    public ILoggerFactory? Logging { get; init; }

    /// <summary>Called after the plugin has configured its services, to exchange some of them.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>How long background work may take to end once the plugin stops, by the clock on the wall.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(5);
}
