using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Why nothing was installed or removed, in words.</summary>
internal static class InstallRefusals
{
    public static PackageException NotInstalled(PluginId id) => new(
        new Refusal(PackageCodes.NotInstalled, $"Plugin '{id}' was not installed from a package.", "Look at the list of installed plugins. What was copied into the plugin folder by hand is removed there."));

    public static PackageException Needed(PluginId id, IReadOnlyList<string> by) => new(
        new Refusal(PackageCodes.Needed, $"Plugin '{id}' is needed by {string.Join(", ", by)}.", "Remove those first."));

    public static PackageException NothingKept(PluginId id, string? version) => new(
        new Refusal(
            PackageCodes.NothingKept, version is null ? $"There is no earlier version of plugin '{id}' to go back to." : $"Version {version} of plugin '{id}' is not kept.",
            "Install the version you want from a feed or a file."));

    public static PackageException FolderTaken(PluginId id, string folder) => new(
        new Refusal(PackageCodes.FolderTaken, $"{folder} is there already, but was not made by installing plugin '{id}'.", "Move it away first if you do not need it: it would be replaced."));

    public static PackageException Stale() => new(
        new Refusal(PackageCodes.Stale, "Something else was installed or removed since this was planned.", "Plan it again, and look at what would happen now."));

    public static PackageException BadVersion(string text) => new(
        new Refusal(PackageCodes.NoSuchPackage, $"'{text}' is not a version.", "Use one such as '1.2.0'."));

    public static PackageException TrialFailed(PluginId id, Refusal why) => new(
        new Refusal(PackageCodes.TrialFailed, $"Plugin '{id}' did not work after the change, so everything was put back: {why.Reason}", why.Cure ?? "Ask its author, or install another version."));

    public static PackageException Switch(Exception exception) => new(
        new Refusal(PackageCodes.Switch, $"The plugins could not be put in place, and what was done has been undone: {exception.Message.TrimEnd('.')}.", "Check the disk and the rights to the home folder, then try again."),
        exception);

    public static PackageException Unfinished(string what, Exception exception) => new(
        new Refusal(
            PackageCodes.Unfinished, $"{what}, but that could not be brought to its end: {exception.Message.TrimEnd('.')}.",
            "Check the disk and the rights to the home folder. It is ended at the next installation, or when the host starts."),
        exception);

    public static PackageException Journal(string path, Exception exception) => new(
        new Refusal(PackageCodes.Journal, $"{path} cannot be used, so it is not known how far the last installation came: {exception.Message.TrimEnd('.')}.", "Check the plugin folder against plugins.lock.json, then remove the file."),
        exception);
}
