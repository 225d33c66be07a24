namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>A folder with the SDK's packages, and projects that take them from there as a stranger's would.</summary>
internal sealed class SdkFeed(TemporaryFolder folder)
{
    private string Packages => folder.Sub("feed");

    public async Task PackAsync()
    {
        await PackAsync("sdk/PluginHost.Sdk");
        await PackAsync("sdk/PluginHost.Sdk.Build");
    }

    public Task PackAsync(string project) => Dotnet.RunAsync(BuildOutput.RepoRoot, "pack", project, "-o", Packages, "-v", "q", "-nodeReuse:false", "--nologo");

    public string Find(string package) => Directory.GetFiles(Packages, $"{package}.*.nupkg").Single();

    /// <summary>Builds a project that stands alone.</summary>
    public async Task BuildAsync(string project, string output, params string[] more)
    {
        await File.WriteAllTextAsync(
            Path.Combine(project, "nuget.config"), $"""<configuration><packageSources><add key="feed" value="{Packages}" /></packageSources></configuration>""");
        // A private package folder: the global one would answer with a package of the same version from an earlier run.
        await Dotnet.RunAsync(project, ["build", "-o", output, "-v", "q", $"-p:RestorePackagesPath={folder.Sub("packages")}", "-nodeReuse:false", "--nologo", .. more]);
    }
}
