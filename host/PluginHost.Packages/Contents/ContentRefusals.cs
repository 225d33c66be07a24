using PluginHost.Sdk;

namespace PluginHost.Packages.Contents;

/// <summary>Why an archive is not a plugin's package, in words.</summary>
internal static class ContentRefusals
{
    public static PackageException Nuspec(string source, string what) => new(
        new Refusal(PackageCodes.NotAPlugin, $"The nuspec of {source} cannot be used: {what}.", "Its author must pack it again with 'dotnet pack'."));

    public static PackageException NotAPlugin(string source, string what) => new(
        new Refusal(
            PackageCodes.NotAPlugin, $"{source} is not a package with a plugin: {what}.",
            "Install packages of type 'PluginHostPlugin'. An author makes one with 'dotnet pack' in a project that says <PluginHostPlugin>true</PluginHostPlugin>."));

    public static PackageException Unreadable(string path, Exception exception) => new(
        new Refusal(PackageCodes.NotAnArchive, $"{path} cannot be read: {exception.Message.TrimEnd('.')}.", "Check that it is there and that the host may read it."), exception);

    public static PackageException Identity(string source, string claimed, string found) => new(
        new Refusal(
            PackageCodes.Identity, $"{source} should be {claimed}, but is {found}.",
            "Do not install it. The feed gives out something else than it lists, or the author must set PackageId to the plugin's id and Version to its version."));

    public static PackageException Hash(string source, string expected, string found) => new(
        new Refusal(PackageCodes.Hash, $"{source} is not the package that was expected: its SHA-512 is {found} instead of {expected}.", "Do not install it. Get it again from a source that you trust."));
}
