using System.Globalization;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Turns what a run threw into words and a line of the script. Nothing of the exception is kept: its type may be the script's.</summary>
internal static class ScriptFault
{
    public static ScriptDiagnostic Of(Exception error, StopReason due, ScriptLimits limits, ScriptLines lines, string path)
    {
        // What a static constructor threw comes wrapped, and so does what stopped it.
        while (error is TypeInitializationException { InnerException: { } inner })
        {
            error = inner;
        }

        var stop = error is ScriptStoppedException or OperationCanceledException or InsufficientExecutionStackException or OutOfMemoryException ? due : StopReason.None;
        var (file, line) = lines.Of(error) ?? (path, 0);
        return (stop, error) switch
        {
            (StopReason.Time, _) => At("PH3221", string.Create(CultureInfo.InvariantCulture, $"The run was stopped after {limits.Time.TotalSeconds:0.##} seconds. Look for a loop that does not end, or do less for one picture.")),
            (StopReason.Memory, _) or (_, OutOfMemoryException) => At("PH3222", $"The run was stopped when it allocated more than {limits.AllocatedBytes >> 20} MiB. Look for a loop that keeps or makes more and more; pictures need no memory here, they are described."),
            (StopReason.Depth, _) or (_, InsufficientExecutionStackException) => At("PH3223", "The run was stopped because calls are nested too deeply. Look for a function that calls itself without an end."),
            (_, ScriptMistakeException mistake) => At(mistake.Code, mistake.Message),
            _ => At("PH3220", $"{error.GetType().Name}: {error.Message}"),
        };

        ScriptDiagnostic At(string code, string message) => new(file, line, 0, code, true, message);
    }
}
