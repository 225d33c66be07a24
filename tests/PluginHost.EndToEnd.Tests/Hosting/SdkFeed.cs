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

    // What the solution's build left: to build it again for each test that packs is a minute of the suite's 25.
    public Task PackAsync(string project, params string[] more) =>
        Dotnet.RunAsync(BuildOutput.RepoRoot, ["pack", project, "-c", "Release", "--no-build", "-o", Packages, "-v", "q", "-nodeReuse:false", "--nologo", .. more]);

    /// <summary>Packs several projects in one go, which starts the build engine once.</summary>
    public Task PackAllAsync(IReadOnlyList<string> projects, params string[] more)
    {
        var solution = Path.Combine(folder.Path, "Packed.slnx");
        File.WriteAllText(solution, $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{Path.Combine(BuildOutput.RepoRoot, project)}\" />"))}</Solution>");
        return PackAsync(solution, more);
    }

    public string Find(string package) => Directory.GetFiles(Packages, $"{package}.*.nupkg").Single();

    /// <summary>Builds a project that stands alone.</summary>
    public async Task BuildAsync(string project, string output, params string[] more)
    {
        await File.WriteAllTextAsync(
            Path.Combine(project, "nuget.config"), $"""<configuration><packageSources><add key="feed" value="{Packages}" /></packageSources></configuration>""");
        // A private package folder: the global one would answer with a package of the same version from an earlier run.
        await Dotnet.RunAsync(project, ["build", "-o", output, "-v", "q", $"-p:RestorePackagesPath={folder.Sub("packages")}", "-nodeReuse:false", "--nologo", .. more]);
    }

    /// <summary>Builds a solution folder that uses packages of others too: those that this repository uses lie on the machine, and are taken from there.</summary>
    public async Task BuildSolutionAsync(string solution, params string[] more)
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(solution)!, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="feed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="known" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """);
        await Dotnet.RunAsync(Path.GetDirectoryName(solution)!, ["build", solution, "-v", "q", $"-p:RestorePackagesPath={folder.Sub("packages")}", "-nodeReuse:false", "--nologo", .. more]);
    }
}
