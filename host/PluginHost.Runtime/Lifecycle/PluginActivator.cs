using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Offers;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Brings a plugin from its folder to the point where it could be switched to.</summary>
internal sealed class PluginActivator(
    PluginRuntimeOptions options, PluginHostServices host, CapabilityRegistry registry, IReadOnlyList<IActivationParticipant> participants, ShadowStore shadows, Watchdog watchdog,
    StartJournal journal, IContainment containment)
{
    private readonly ILogger _log = host.Logging.CreateLogger<PluginActivator>();
    private readonly WorkerActivation _workers = new(options, host, shadows);

    /// <param name="candidate">What to start.</param>
    /// <param name="loaded">Pinned code that is in the process already.</param>
    /// <param name="settings">The plugin's settings.</param>
    /// <param name="listener">Hears of its health.</param>
    /// <param name="steps">Measured.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    /// <returns>The instance, and why it failed: then it must be retired all the same, as parts of it may run.</returns>
    public async Task<(PluginInstance Instance, Refusal? Failure)> ActivateAsync(
        PluginCandidate candidate, PluginCode? loaded, SettingsStore? settings, ISupervisionListener listener, StepClock steps, CancellationToken cancellationToken)
    {
        var supervisor = new PluginSupervisor(candidate.Id, SupervisionPolicy.From(options, candidate), host.Time, _log, listener, candidate.SharesProcess && !candidate.BuiltIn ? journal : null, candidate.Version.ToNormalizedString());
        var offers = new OfferBook(registry, supervisor, candidate.Manifest!, options.DrainDeadline, _log);
        var instance = new PluginInstance(candidate, new PluginScope(supervisor, host.Time, _log), offers);
        watchdog.Add(supervisor);
        using var clock = new StartClock(options.StartDeadline, cancellationToken);
        try
        {
            if (candidate.SharesProcess)
            {
                instance.Code = loaded ?? await LoadAsync(candidate, clock);
                steps.Mark("load");
                await Step(instance, clock, "its constructor or Configure", () => Configure(instance, settings, listener));
                steps.Mark("configure");
                await Step(instance, clock, "StartAsync", () => StartAsync(instance, clock.Token));
            }
            else
            {
                await _workers.StartAsync(instance, settings, shortcoming => Report(instance, listener, shortcoming), clock.Token);
            }

            await Step(instance, clock, "adding its routes", () => PrepareAsync(instance, clock.Token));
            steps.Mark("start");
            return (instance, null);
        }
        catch (Exception exception)
        {
            steps.Mark("start");
            return (instance, ActivationFailures.Explain(instance, exception, clock, cancellationToken));
        }
    }

    // A folder on a share that hangs must cost this plugin its start and nobody else's. What is loaded too late is unloaded at once.
    private async Task<PluginCode> LoadAsync(PluginCandidate candidate, StartClock clock)
    {
        var load = Task.Factory.StartNew(() => PluginCode.Load(candidate, shadows, containment), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await clock.WaitAsync(load);
            return await load;
        }
        catch (TimeoutException) when (!load.IsCompleted)
        {
            _ = load.ContinueWith(
                static late => late.GetAwaiter().GetResult().Context.Unload(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private async Task Step(PluginInstance instance, StartClock clock, string doing, Func<ValueTask> work)
    {
        clock.Token.ThrowIfCancellationRequested();
        journal.Trying(instance.Candidate, doing);
        var step = EntryThread.RunAsync($"PluginHost start {instance.Plugin}", work);
        try
        {
            await clock.WaitAsync(step);
        }
        catch (TimeoutException) when (!step.IsCompleted)
        {
            instance.Stuck = step;
            throw;
        }
    }

    private ValueTask Configure(PluginInstance instance, SettingsStore? settings, ISupervisionListener listener)
    {
        var manifest = instance.Manifest;
        var folders = PluginFolders.Create(options, instance.Plugin);
        var context = new PluginContext(instance.Plugin, folders, instance.Scope, registry, instance.Offers, host, new PermissionGrant(manifest), shortcoming => Report(instance, listener, shortcoming));
        var services = HostServices(context);

        instance.Doing = "its constructor";
        instance.Entry = (IPlugin)Activator.CreateInstance(instance.Code!.EntryType)!;

        instance.Doing = "Configure";
        var builder = new PluginBuilder(manifest, services, instance.Scope, settings);
        instance.Entry.Configure(builder);
        instance.Registrations = builder.Capabilities;

        instance.Doing = "building its services";
        instance.Container = services.BuildServiceProvider();
        return ValueTask.CompletedTask;
    }

    private static void Report(PluginInstance instance, ISupervisionListener listener, Refusal? shortcoming)
    {
        instance.Shortcoming = shortcoming;
        // Not yet running it has no state to settle; the switch does it then.
        listener.OnRecovered();
    }

    private ServiceCollection HostServices(PluginContext context)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPluginContext>(context);
        services.AddSingleton(context.Capabilities);
        services.AddSingleton<IEventBus>(context.Events);
        services.AddSingleton<IJobQueue>(context.Jobs);
        services.AddSingleton<IBackgroundWork>(context.Background);
        services.AddSingleton<IPluginStorage>(context.Storage);
        services.AddSingleton(context.Offers);
        services.AddSingleton(context.Time);
        services.AddSingleton<ILoggerFactory>(new ScopedLoggerFactory(host.Logging));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        return services;
    }

    private static async ValueTask StartAsync(PluginInstance instance, CancellationToken cancellationToken)
    {
        instance.Doing = "StartAsync";
        await instance.Entry!.StartAsync(instance.Container!.GetRequiredService<IPluginContext>(), cancellationToken);
        instance.Started = true;

        // After the start, so that a capability's constructor finds what StartAsync has opened.
        var capabilities = new List<RegisteredCapability>();
        foreach (var registration in instance.Registrations)
        {
            instance.Doing = $"the constructor of {registration.Implementation.Name}";
            var implementation = instance.Container!.GetRequiredService(registration.Implementation);
            capabilities.Add(registration.Contract.Register(CapabilityDeclaration.ToInfo(instance.Manifest, registration.Declared), instance.Supervisor.Own, implementation));
        }

        instance.Capabilities = capabilities;
    }

    private async ValueTask PrepareAsync(PluginInstance instance, CancellationToken cancellationToken)
    {
        var parts = new List<IActivationPart>();
        instance.Doing = "adding its routes";
        foreach (var participant in participants)
        {
            parts.Add(await participant.PrepareAsync(instance, cancellationToken));
        }

        instance.Parts = parts;
    }
}
