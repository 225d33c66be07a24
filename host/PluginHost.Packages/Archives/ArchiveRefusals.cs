using PluginHost.Sdk;

namespace PluginHost.Packages.Archives;

/// <summary>What is wrong with a package's file, in words.</summary>
internal static class ArchiveRefusals
{
    private const string PackAgain = "Get the package again from where it was published; its author makes a proper one with 'dotnet pack'.";

    public static PackageException Malformed(string path, string what) => new(
        new Refusal(PackageCodes.NotAnArchive, $"{Path.GetFileName(path)} is not a proper package: {what}.", PackAgain));

    public static PackageException Name(string path, string name, string what) => new(
        new Refusal(PackageCodes.EntryName, $"{Path.GetFileName(path)} holds '{Printable(name)}', {what}.", "Do not install it. Its author must name that file differently."));

    public static PackageException TooLarge(string path, string what) => new(
        new Refusal(PackageCodes.TooLarge, $"{Path.GetFileName(path)} {what}.", "Do not install it, or raise the host's limits for packages if you trust it."));

    public static PackageException Content(string path, string name, string what) => new(
        new Refusal(PackageCodes.EntryContent, $"'{Printable(name)}' in {Path.GetFileName(path)} is damaged: {what}.", PackAgain));

    // Names come from the package: what steers a terminal must not reach one.
    private static string Printable(string name)
    {
        var shown = name.Length > 120 ? name[..120] + "…" : name;
        return string.Concat(shown.Select(character => char.IsControl(character) ? '?' : character));
    }
}
