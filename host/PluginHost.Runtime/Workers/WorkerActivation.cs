using Microsoft.Extensions.DependencyInjection;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>Starts a plugin in a process of its own: none of its code enters this one.</summary>
internal sealed class WorkerActivation(PluginRuntimeOptions options, PluginHostServices host, ShadowStore shadows)
{
    /// <exception cref="ActivationFailedException">It cannot run in a worker, or would not start there.</exception>
    public async ValueTask StartAsync(PluginInstance instance, SettingsStore? settings, Action<Refusal?> report, CancellationToken cancellationToken)
    {
        var (candidate, manifest) = (instance.Candidate, instance.Manifest);
        foreach (var declared in manifest.Provides)
        {
            Contract(manifest, declared);
        }

        instance.Doing = "the start of its process";
        if (!candidate.BuiltIn)
        {
            instance.WorkerFolder = shadows.Copy(candidate.Id, candidate.Folder);
        }

        PluginCode.CheckUnchanged(candidate);
        instance.Worker = new WorkerLink(new WorkerSetup(
            candidate.Id, candidate.BuiltIn, instance.Folder, PluginFolders.Create(options, candidate.Id), settings, options.Workers, options.StartDeadline, options.StopDeadline,
            host.Logging, host.Time, report, new WorkerSandbox(options.Workers.Sandbox, new PermissionGrant(manifest), shadows.NewFolder(candidate.Id))));
        instance.Container = new ServiceCollection().BuildServiceProvider();
        await instance.Worker.StartAsync(cancellationToken);
        Register(instance, instance.Worker);
    }

    private static void Register(PluginInstance instance, WorkerLink worker)
    {
        var registrations = new List<CapabilityRegistration>();
        var capabilities = new List<RegisteredCapability>();
        foreach (var told in worker.Registered!.Capabilities)
        {
            var contract = Contract(instance.Manifest, told);
            var declared = instance.Manifest.Provides.FirstOrDefault(item => item.Contract == told.Contract && item.Id == told.Id) ?? ManifestDefaults.Fill(told);
            if (registrations.Count >= ManifestRules.MaxCapabilities || !CapabilityId.TryParse(told.Id, out _) || registrations.Exists(known => known.Contract == contract && known.Declared.Id == told.Id))
            {
                throw new ActivationFailedException(WorkerFaults.BrokeProtocol(instance.Plugin, $"it registered '{told.Id}' for '{told.Contract}', which is no id, there twice, or one too many"));
            }

            if (CapabilityDeclaration.MissingPermission(instance.Manifest, contract, declared.Id) is { } missing)
            {
                throw new ActivationFailedException(missing);
            }

            var remote = new RemoteCapability(worker, contract, declared.Id);
            registrations.Add(new CapabilityRegistration(contract, declared, contract.Type));
            capabilities.Add(contract.Register(CapabilityDeclaration.ToInfo(instance.Manifest, declared), instance.Supervisor.Own, contract.Remote(remote)));
        }

        (instance.Registrations, instance.Capabilities) = (registrations, capabilities);
    }

    private static Contract Contract(PluginManifest manifest, ManifestCapability declared)
    {
        var contract = ContractTable.All.FirstOrDefault(known => known.Id == declared.Contract);
        return contract is { RunsInWorker: true } ? contract : throw new ActivationFailedException(new Refusal(
            WorkerCodes.CannotCross,
            $"Plugin '{manifest.Id}' is to run in a process of its own, but provides '{declared.Id}' for '{declared.Contract}', which cannot be served from there: {(contract is null ? "this host does not know it" : "it works with objects or services of the host's process")}.",
            $"Run it as 'reloadable' or 'pinned'. Author: keep what provides {string.Join(", ", ContractTable.All.Where(known => known.RunsInWorker).Select(known => $"'{known.Id}'").Order(StringComparer.Ordinal))} in a plugin of its own."));
    }
}
