using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>Why a set of plugins cannot be read, kept or used.</summary>
public static class SetRefusals
{
    /// <summary>There is no such set.</summary>
    public static Refusal Unknown(string name) => new(SetCodes.Unknown, $"There is no set of plugins '{name}'.", "GET /api/v1/plugins/sets lists those there are.");

    /// <summary>Whether it is <see cref="Unknown"/>.</summary>
    public static bool IsUnknown(Refusal refusal) => refusal.Code == SetCodes.Unknown;

    internal static Refusal BadName(string name) =>
        new(SetCodes.BadName, $"'{name}' cannot be the name of a set.", $"Use 1 to {PluginSetStore.LongestName} letters, digits, blanks, dots, hyphens or underscores, a letter or digit first.");

    internal static Refusal Unreadable(string file, string reason) =>
        new(SetCodes.UnreadableFile, $"{file} cannot be read: {reason}", "Correct the file, or remove it: the sets in it are then gone, the plugins stay as they are.");
}
