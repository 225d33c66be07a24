using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Puts into words what a kernel threw, long after the filter that made it has run.</summary>
/// <param name="Script">Told of it.</param>
/// <param name="Definition">The filter.</param>
/// <param name="Lines">Where in the script it was.</param>
/// <param name="Path">The script.</param>
internal sealed record KernelFaults(LoadedScript Script, ScriptDefinition Definition, ScriptLines Lines, string Path)
{
    public ScriptKernelException Of(Exception error, StopReason due, ScriptLimits limits)
    {
        var problem = ScriptFault.Of(error, due, limits, Lines, Path);
        Script.Failed?.Invoke(Definition, problem);
        return new ScriptKernelException(problem.Refusal(Definition.Name).ToString());
    }
}
