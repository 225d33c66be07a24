using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;
using PluginHost.Web.Routes;

namespace PluginHost.Web.Plugins;

/// <summary>Puts what the runtime knows of a plugin into words and numbers for people.</summary>
internal sealed class PluginPresenter(RuntimeReference runtime, PluginRouteTable routes, PluginUiKeys keys)
{
    public Plugin Show(PluginSnapshot plugin)
    {
        var manifest = plugin.Manifest;
        var problem = plugin.Reason ?? RouteProblems(plugin.Id).FirstOrDefault();
        return new Plugin(
            plugin.Id.Value, manifest?.Name ?? plugin.Id.Value, manifest?.Version ?? "", manifest?.Description, manifest?.Authors, manifest?.Licence, manifest?.Homepage,
            plugin.BuiltIn, plugin.State, problem is null ? null : $"{problem.Code}: {problem.Reason}", problem is null ? PluginCures.For(plugin.State) : problem.Cure,
            [.. plugin.Notes.Concat(RouteProblems(plugin.Id)).Select(note => note.ToString())], plugin.LoadMode,
            [.. Capabilities(plugin)],
            [.. (manifest?.Permissions ?? []).Select(asked => new PluginPermission(asked.Permission, asked.Reason, asked.Hosts ?? []))],
            [.. (manifest?.DependsOn ?? []).Select(dependency => new PluginDependency(dependency.Id, dependency.Range, dependency.Optional))],
            Show(plugin.Health),
            [.. plugin.Faults.Select(fault => new PluginFault(fault.At, fault.Capability, fault.Method, fault.Code, fault.Message))],
            [.. plugin.Assemblies.Select(assembly => new PluginAssembly(assembly.Name, assembly.Version, assembly.Shared))],
            [.. plugin.Transitions.Where(transition => transition.Unload != UnloadProof.None).Select(Show)],
            manifest?.Settings is not null,
            plugin.Worker is { } worker ? new PluginProcess(worker.ProcessId, worker.Restarts, [.. worker.Limits.Select(limit => new PluginLimit(limit.Name, limit.Value, limit.IsGranted, limit.How))]) : null);
    }

    public SafeMode Show(SafeModeReport report) => new(
        report.Active, report.Reason is { } reason ? $"{reason.Code}: {reason.Reason}" : null, report.Reason?.Cure, report.FailedStarts,
        [.. report.Suspects.Select(suspect => new SafeModeSuspect(suspect.Plugin, suspect.Version, suspect.Evidence))],
        [.. report.LeftOut.Select(plugin => plugin.Value)],
        report.LastGood is { } good ? new LastGoodPlugins(good.At, Show(good.Plugins)) : null);

    public RestoredPlugins Show(RestoreReport report) => new(Show(report.Kept), Show(report.SwitchedOff), [.. report.Missing.Select(missing => missing.ToString())]);

    public PluginAction Show(TransitionReport report, PluginSnapshot plugin) => new(Show(plugin), Steps(report), Rounded(report.TotalMilliseconds));

    public IReadOnlyList<UiSlot> Slots() =>
    [
        .. runtime.Runtime.Plugins
            .Where(plugin => plugin.State is PluginState.Active or PluginState.Degraded)
            .SelectMany(Slots)
            .OrderBy(slot => slot.Order).ThenBy(slot => slot.Plugin, StringComparer.Ordinal),
    ];

    private IEnumerable<UiSlot> Slots(PluginSnapshot plugin)
    {
        if (plugin.Manifest is not { Ui.Count: > 0 } manifest)
        {
            return [];
        }
        var key = keys.Of(plugin);
        string[] permissions = [.. manifest.Permissions.Select(asked => asked.Permission).Distinct(StringComparer.Ordinal)];
        return manifest.Ui.Select(slot => new UiSlot(
            plugin.Id.Value, manifest.Name, slot.Slot, slot.Title, PluginFrameEndpoints.FileOf(plugin.Id, key, slot.Module), PluginFrameEndpoints.FolderOf(plugin.Id, key), slot.Element, slot.Order,
            PluginUiPolicy.IsolationOf(slot, manifest, plugin), permissions));
    }

    private static IEnumerable<PluginCapability> Capabilities(PluginSnapshot plugin) =>
        (plugin.Manifest?.Provides ?? []).Select(declared => new PluginCapability(declared.Contract, declared.Id, declared.Name, AtRunTime: false))
            .Concat(plugin.Offered.Select(offered => new PluginCapability(offered.Contract, offered.Id.Value, offered.Name, AtRunTime: true)));

    // A plugin can be active and still have routes that are not served: its page is where its author looks.
    private IEnumerable<Refusal> RouteProblems(PluginId id) => routes.Refusals.Where(refused => refused.Plugin == id).Select(refused => refused.Refusal);

    private static PluginReference[] Show(IEnumerable<PluginVersion> plugins) => [.. plugins.Select(plugin => new PluginReference(plugin.Id, plugin.Version))];

    private static PluginReload Show(TransitionReport report) =>
        new(report.At, report.Kind, report.FromVersion, report.ToVersion, report.Reason, Steps(report), Rounded(report.TotalMilliseconds), report.Unload,
            report.ProofMilliseconds is { } proof ? Rounded(proof) : null, report.Problem is { } problem ? $"{problem.Code}: {problem.Reason}" : null, report.Problem?.Cure);

    private static PluginHealth Show(Runtime.Lifecycle.PluginHealth health) => new(
        health.Calls, health.Failures, Rounded(health.P50Milliseconds), Rounded(health.P99Milliseconds), health.BreakerOpen ? BreakerState.Open : BreakerState.Closed,
        [.. health.Methods.Select(Show)]);

    private static PluginMethod Show(MethodHealth method) => new(
        method.Contract, method.Capability, method.Method, method.Calls, method.Failures, Rounded(method.P50Milliseconds), Rounded(method.P99Milliseconds),
        method.AllocatedBytes, method.ProcessorMilliseconds is { } processor ? Rounded(processor) : null, method.AllocationSamples);

    private static PluginStep[] Steps(TransitionReport report) => [.. report.Steps.Select(step => new PluginStep(step.Name, Rounded(step.Milliseconds)))];

    private static double Rounded(double milliseconds) => double.IsFinite(milliseconds) ? Math.Round(milliseconds, 3) : 0;
}
