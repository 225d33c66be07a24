using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk;

/// <summary>
/// The host's services for one plugin. <b>Called by plugins, implemented by the host.</b> Everything obtained here hangs on the
/// plugin's scope: when the plugin is unloaded, subscriptions, timers, background work and clients end by themselves.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
public interface IPluginContext
{
    /// <summary>The plugin's id.</summary>
    PluginId Plugin { get; }

    /// <summary>A folder of the plugin's own for durable files. Created by the host, kept over updates.</summary>
    string DataFolder { get; }

    /// <summary>A folder of the plugin's own for files that may vanish between two starts.</summary>
    string CacheFolder { get; }

    /// <summary>The library root: where originals, derived files and the embedded database live.</summary>
    string LibraryFolder { get; }

    /// <summary>A folder in the home for what people themselves write for plugins, such as <c>scripts</c>: easy to find, and whoever asks for the same name shares it. Not made until somebody does.</summary>
    /// <param name="name">A lower-case word, none of the host's own folders.</param>
    /// <exception cref="ArgumentException">The name is no word, or the host's own.</exception>
    string UserFolder(string name) => Path.Combine(DataFolder, name);

    /// <summary>Capabilities of all plugins, this one included.</summary>
    ICapabilities Capabilities { get; }

    /// <summary>Publishes and subscribes to events.</summary>
    IEventBus Events { get; }

    /// <summary>Durable work.</summary>
    IJobQueue Jobs { get; }

    /// <summary>Work that lives as long as the plugin does.</summary>
    IBackgroundWork Background { get; }

    /// <summary>The plugin's namespace of small durable values.</summary>
    IPluginStorage Storage { get; }

    /// <summary>Capabilities that come and go while the plugin runs.</summary>
    /// <exception cref="NotSupportedException">A context that a test made of its own has none.</exception>
    IOffers Offers => throw new NotSupportedException("This context takes no offers. Run in a host, or give the context of your test an IOffers.");

    /// <summary>An HTTP client of the plugin's scope. The host sets its deadline and counts its calls.</summary>
    /// <param name="name">Names the client in metrics; clients with the same name share connections.</param>
    HttpClient CreateHttpClient(string name);

    /// <summary>The clock. Use it instead of <see cref="DateTime.UtcNow"/> so that tests can turn it.</summary>
    TimeProvider Time { get; }

    /// <summary>
    /// Says that the plugin runs and cannot do its work, or not all of it: a native library or a server is not there. The plugin is then
    /// listed as degraded, with the reason and the cure, and goes on being called. A later report replaces an earlier one.
    /// </summary>
    /// <param name="shortcoming">What is missing; <see langword="null"/> when nothing is any more.</param>
    void ReportShortcoming(Refusal? shortcoming)
    {
    }

    /// <summary>Cancelled when the plugin begins to stop. Registrations on it end with the scope.</summary>
    CancellationToken Stopping { get; }
}
