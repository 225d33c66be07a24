using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Testing.Hosting;

namespace PluginHost.Sdk.Testing;

/// <summary>
/// Runs one plugin in memory, without a host: configures it, builds its services, starts it, and hands its capabilities to the test. Storage, events,
/// jobs and the clock are the test's; folders are real ones, deleted at the end.
/// </summary>
/// <remarks>Calls go straight to the plugin, without the fence of a host: what it throws is what the test sees.</remarks>
public sealed class PluginTestHost : IAsyncDisposable
{
    private readonly IPlugin _plugin;
    private readonly TestPluginContext _context;
    private readonly TestPluginBuilder _builder;
    private readonly ServiceProvider _services;
    private PluginStopReport? _report;

    private PluginTestHost(IPlugin plugin, TestPluginContext context, TestPluginBuilder builder, ServiceProvider services)
    {
        _plugin = plugin;
        _context = context;
        _builder = builder;
        _services = services;
    }

    /// <summary>What the plugin was given.</summary>
    public IPluginContext Context => _context;

    /// <summary>The plugin's container.</summary>
    public IServiceProvider Services => _services;

    /// <summary>What the plugin provides, what it offers at the moment included.</summary>
    public IReadOnlyList<CapabilityInfo> Capabilities => [.. _context.Directory.Own.Select(entry => entry.Info)];

    /// <summary>Its clock.</summary>
    public TestClock Clock => _context.Clock;

    /// <summary>Its events.</summary>
    public TestEvents Events => _context.TestEvents;

    /// <summary>Its jobs.</summary>
    public TestJobs Jobs => _context.TestJobs;

    /// <summary>Its background work.</summary>
    public TestBackground Background => _context.TestBackground;

    /// <summary>Its small values.</summary>
    public TestStorage Storage => _context.TestStorage;

    /// <summary>What it says it cannot do, if it says so.</summary>
    public Refusal? Shortcoming => _context.Shortcoming;

    /// <summary>Starts a plugin.</summary>
    /// <typeparam name="TPlugin">The class that carries <see cref="PluginAttribute"/>.</typeparam>
    public static Task<PluginTestHost> StartAsync<TPlugin>(PluginTestOptions? options = null, CancellationToken cancellationToken = default)
        where TPlugin : class, IPlugin, new() => StartAsync(new TPlugin(), options, cancellationToken);

    /// <summary>Starts a plugin.</summary>
    /// <exception cref="PluginTestException">A host would not start it (PH2105): the message says why.</exception>
    public static async Task<PluginTestHost> StartAsync(IPlugin plugin, PluginTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        options ??= new PluginTestOptions();
        var context = new TestPluginContext(plugin.GetType(), options);
        PluginTestHost? host = null;
        try
        {
            var builder = new TestPluginBuilder(context, options);
            plugin.Configure(builder);
            options.Services?.Invoke(builder.Services);
            host = new PluginTestHost(plugin, context, builder, builder.Services.BuildServiceProvider());
            await plugin.StartAsync(context, cancellationToken);
            host.Build();
            return host;
        }
        catch
        {
            await (host?._services.DisposeAsync() ?? ValueTask.CompletedTask);
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>A capability of the plugin.</summary>
    /// <typeparam name="TContract">Its contract.</typeparam>
    /// <param name="id">Its id; <see langword="null"/> for the only one, or the first by priority.</param>
    /// <exception cref="PluginTestException">The plugin does not provide it (PH2106).</exception>
    public TContract Get<TContract>(string? id = null) where TContract : class => (TContract)_context.Directory.Own.Find<TContract>(id).Get();

    /// <summary>Another object of a registered capability, as a second load of the plugin would have it.</summary>
    /// <typeparam name="TContract">Its contract.</typeparam>
    /// <param name="id">Its id; <see langword="null"/> for the only one, or the first by priority.</param>
    public TContract Create<TContract>(string? id = null) where TContract : class =>
        (TContract)ActivatorUtilities.CreateInstance(_services, _builder.ImplementationOf<TContract>(_context.Directory.Own.Find<TContract>(id).Info.Id));

    /// <summary>What is known of a capability.</summary>
    /// <typeparam name="TContract">Its contract.</typeparam>
    /// <param name="id">Its id; <see langword="null"/> for the only one, or the first by priority.</param>
    public CapabilityInfo Describe<TContract>(string? id = null) where TContract : class => _context.Directory.Own.Find<TContract>(id).Info;

    /// <summary>Saves settings as people do while the plugin runs, and tells it.</summary>
    /// <param name="json">A JSON object; what is not named has the record's default.</param>
    public void ChangeSettings(string json) => (_builder.Settings ?? throw new PluginTestException(
        TestingCodes.Unknown, $"Plugin '{_context.Plugin}' has no settings.", "Bind them in Configure: builder.AddSettings(..).")).Change(json);

    /// <summary>Does a job that waits, by the handler that the plugin has for its kind.</summary>
    /// <returns>The job as it is after this attempt.</returns>
    public async Task<JobRecord> RunJobAsync(JobId id, CancellationToken cancellationToken)
    {
        var job = Jobs.Begin(id);
        var handler = _context.Directory.Own.FirstOrDefault(entry => entry.Contract == typeof(IJobHandler) && entry.Info.Keys.Contains(job.Kind))
            ?? throw new PluginTestException(TestingCodes.Unknown, $"Plugin '{_context.Plugin}' has no handler for jobs of kind '{job.Kind}'.", "Name the kind in Keys of [JobHandler].");
        var result = await ((IJobHandler)handler.Get()).RunAsync(new JobRun(job.Id, job.Kind, job.Payload, job.Attempts, job.Checkpoint), cancellationToken);
        return Jobs.End(id, result);
    }

    /// <summary>Stops the plugin as a host does. Later calls answer the same report.</summary>
    public async Task<PluginStopReport> StopAsync(CancellationToken cancellationToken)
    {
        if (_report is not null)
        {
            return _report;
        }

        var failures = new List<string>();
        await _context.StopAsync();
        await TryAsync("StopAsync", () => _plugin.StopAsync(cancellationToken), failures);
        var late = await _context.EndBackgroundAsync();
        await TryAsync("disposing its services", _services.DisposeAsync, failures);
        return _report = new PluginStopReport([.. late, .. _context.Directory.Leased], [.. Background.Failures, .. Events.Failures, .. failures]);
    }

    /// <summary>Stops the plugin and deletes its folders.</summary>
    /// <exception cref="PluginTestException">The plugin left something running (PH2102).</exception>
    public async ValueTask DisposeAsync()
    {
        var report = await StopAsync(CancellationToken.None);
        await EndAsync();
        report.ThrowIfAnythingIsLeft();
    }

    /// <summary>Deletes its folders, whatever was left running.</summary>
    internal ValueTask EndAsync() => _context.DisposeAsync();

    private static async Task TryAsync(string doing, Func<ValueTask> work, List<string> failures)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            failures.Add($"{doing}: {error.GetType().Name}: {error.Message}");
        }
    }

    // After the start, as in a host, so that a capability's constructor finds what StartAsync has opened.
    private void Build()
    {
        foreach (var (contract, type) in _builder.Registered)
        {
            var capability = _services.GetRequiredService(type);
            _context.Directory.Add(new CapabilityEntry(contract, CapabilityFacts.Of(type, contract, _context.Plugin), () => capability));
        }
    }
}
