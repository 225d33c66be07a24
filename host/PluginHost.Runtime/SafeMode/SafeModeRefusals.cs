using System.Globalization;
using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>Safe mode in words.</summary>
internal static class SafeModeRefusals
{
    private const string WaysOut =
        "Remove or disable the suspect, then run 'pluginhost plugin leave-safe-mode'; or 'pluginhost plugin restore-last-good'. A single plugin can be enabled to try it.";

    public static Refusal LeftOut(PluginId plugin) => new(
        SafeModeCodes.LeftOut, $"Plugin '{plugin}' is left out: the host runs in safe mode, with the plugins that came with it only.", "Enable it to try it alone, or leave safe mode.");

    public static Refusal Asked() => new(
        SafeModeCodes.Active, "The host runs in safe mode because it was asked to: only the plugins that came with it are loaded.", "Start it without --safe-mode to load all plugins.");

    public static Refusal AfterFailures(int failedStarts, IReadOnlyList<Suspect> suspects) => new(
        SafeModeCodes.Active,
        string.Create(CultureInfo.InvariantCulture, $"The host runs in safe mode: its last {failedStarts} starts ended before it was healthy, so only the plugins that came with it are loaded. {Blame(suspects)}"),
        WaysOut);

    public static Refusal FailedStart(int failedStarts, int limit, IReadOnlyList<Suspect> suspects) => new(
        SafeModeCodes.FailedStart,
        string.Create(CultureInfo.InvariantCulture, $"The start before this one ended before the host was healthy ({failedStarts} in a row; after {limit} the host starts in safe mode). {Blame(suspects)}"),
        "Disable or update the suspect if it happens again.");

    public static Refusal NoLastGood() => new(
        SafeModeCodes.NoLastGood, "There is no last good set of plugins: no start with plugins of the user has been healthy for long enough yet.",
        "Disable plugins one by one with 'pluginhost plugin disable', then leave safe mode.");

    public static Refusal VersionGone(PluginVersion wanted, string? found) => new(
        SafeModeCodes.VersionGone,
        found is null
            ? $"'{wanted.Id}' {wanted.Version} of the last good set is not installed any more."
            : $"'{wanted.Id}' {wanted.Version} of the last good set is not installed any more: {found} is in its place and was disabled.",
        $"Install '{wanted.Id}' {wanted.Version}.");

    public static Refusal Unreadable(string file, string reason) => new(
        SafeModeCodes.Unreadable, $"{file} cannot be used, so what it remembered of earlier starts is lost: {reason}", "Nothing to do: it is written anew.");

    private static string Blame(IReadOnlyList<Suspect> suspects) => suspects.Count switch
    {
        0 => "No plugin of the user was at work then.",
        1 => $"Suspect: {suspects[0]}.",
        _ => $"Suspects, most likely first: {string.Join("; ", suspects.Take(5))}.",
    };
}
