using System.Text.Json;
using PluginHost.Client;
using PluginHost.Diagnosis;

namespace PluginHost.Commands.Plugins;

/// <summary>Reads what the host says of a plugin for what a person should do something about.</summary>
internal static class PluginFindings
{
    // What a person disabled is as they want it.
    private const string SwitchedOff = "PH1005:";
    private const double FailsOften = 0.1;
    private const long EnoughToTell = 20;

    public static IEnumerable<Finding> Of(JsonElement plugin)
    {
        var id = plugin.GetProperty("id").GetString()!;
        if (plugin.Text("reason") is { } reason && !reason.StartsWith(SwitchedOff, StringComparison.Ordinal))
        {
            yield return new Finding(id, false, reason, plugin.Text("cure"));
        }

        foreach (var note in plugin.GetProperty("notes").EnumerateArray())
        {
            yield return new Finding(id, false, note.GetString()!, null);
        }

        if (plugin.GetProperty("reloads").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } last && last.GetProperty("unload").GetString() == "leaked")
        {
            yield return new Finding(id, false, last.Text("problem") ?? "Its last copy is still in memory.", last.Text("cure"));
        }

        var health = plugin.GetProperty("health");
        var (calls, failures) = (health.GetProperty("calls").GetInt64(), health.GetProperty("failures").GetInt64());
        if (calls >= EnoughToTell && failures > calls * FailsOften)
        {
            var newest = plugin.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("message").GetString()).FirstOrDefault();
            yield return new Finding(id, false, $"{failures} of {calls} calls failed, the last with: {newest}", $"Update it, report it to its author, or 'pluginhost plugin disable {id}'.");
        }
    }
}
