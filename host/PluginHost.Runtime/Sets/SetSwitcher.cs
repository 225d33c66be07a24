using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>Takes the user's plugins into a set, and switches them as one says.</summary>
public static class SetSwitcher
{
    /// <summary>The set that the user's plugins are now.</summary>
    public static NamedPluginSet Capture(IPluginRuntime runtime, string name)
    {
        var users = Users(runtime).ToLookup(plugin => plugin.State != PluginState.Disabled, plugin => plugin.Id);
        return new NamedPluginSet(name, [.. users[true]], [.. users[false]]);
    }

    /// <summary>Switches what is not as the set says: off first, each before what it depends on, then on, each after. One that fails does not keep the others.</summary>
    /// <returns>What was switched.</returns>
    public static async Task<IReadOnlyList<PluginSwitch>> ApplyAsync(IPluginRuntime runtime, NamedPluginSet set, CancellationToken cancellationToken)
    {
        var ordered = Ordered([.. Users(runtime)]);
        var off = ordered.Where(plugin => set.Off.Contains(plugin.Id) && plugin.State != PluginState.Disabled).Reverse();
        var on = ordered.Where(plugin => set.On.Contains(plugin.Id) && plugin.State == PluginState.Disabled);
        var switched = new List<PluginSwitch>();
        foreach (var plugin in off)
        {
            switched.Add(await SwitchAsync(() => runtime.DisableAsync(plugin.Id, cancellationToken), plugin.Id, isOn: false));
        }

        foreach (var plugin in on)
        {
            switched.Add(await SwitchAsync(() => runtime.EnableAsync(plugin.Id, cancellationToken), plugin.Id, isOn: true));
        }

        return switched;
    }

    private static async Task<PluginSwitch> SwitchAsync(Func<Task<TransitionReport>> act, PluginId id, bool isOn)
    {
        try
        {
            return new PluginSwitch(id, isOn, (await act()).Problem);
        }
        catch (PluginFaultException fault)
        {
            return new PluginSwitch(id, isOn, new Refusal(fault.Code, fault.Message));
        }
    }

    private static IEnumerable<PluginSnapshot> Users(IPluginRuntime runtime) => runtime.Plugins.Where(plugin => !plugin.BuiltIn);

    /// <summary>Each behind what it depends on. What stands in a ring, which the host does not load, comes in any order.</summary>
    private static List<PluginSnapshot> Ordered(IReadOnlyList<PluginSnapshot> plugins)
    {
        var (ordered, seen) = (new List<PluginSnapshot>(), new HashSet<PluginId>());
        void Add(PluginSnapshot plugin)
        {
            if (!seen.Add(plugin.Id))
            {
                return;
            }

            foreach (var needed in plugin.Manifest?.DependsOn ?? [])
            {
                if (plugins.FirstOrDefault(other => other.Id.Value == needed.Id) is { } known)
                {
                    Add(known);
                }
            }

            ordered.Add(plugin);
        }

        foreach (var plugin in plugins)
        {
            Add(plugin);
        }

        return ordered;
    }
}
