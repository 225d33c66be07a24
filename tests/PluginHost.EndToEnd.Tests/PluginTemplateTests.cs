using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;
using PluginHost.EndToEnd.Tests.Views;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The template of plugins: all capabilities in one plugin and each in one of its own, built once, tested, and put into the home of a host.</summary>
public sealed class PluginTemplateTests : IDisposable
{
    private static readonly string[] Capabilities = ["filter", "tagger", "scorer", "metadata", "importer", "condition", "jobs", "storage", "endpoints", "ui"];

    private readonly TemporaryFolder _folder = new();

    // Packages of one version are taken for the same, wherever they come from.
    private readonly string _version = $"1.0.0-t{DateTime.UtcNow.Ticks}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Template_WithEachCapability_BuildsTestsAndLinks()
    {
        var feed = new SdkFeed(_folder);
        foreach (var package in new[] { "sdk/PluginHost.Sdk", "sdk/PluginHost.Sdk.Build", "sdk/PluginHost.Sdk.Testing" })
        {
            await feed.PackAsync(package, $"-p:PackageVersion={_version}");
        }

        await Dotnet.RunAsync(_folder.Path, "new", "install", Path.Combine(BuildOutput.RepoRoot, "templates", "content", "plugin"), "--debug:custom-hive", _folder.Sub("hive"));
        var (root, home) = (_folder.Sub("plugins"), _folder.Sub("home"));
        await NewAsync("Studio.All", Path.Combine(root, "All"), Capabilities);
        foreach (var capability in Capabilities)
        {
            await NewAsync($"Only.{capability}", Path.Combine(root, capability), [capability]);
        }

        await feed.BuildSolutionAsync(Solution(root), "-warnaserror", $"-p:PluginHostLink={home}");

        await TestAsync(Path.Combine(root, "All"), "Studio.All");
        await TestAsync(Path.Combine(root, "tagger"), "Only.tagger");
        Directory.EnumerateDirectories(Path.Combine(home, "plugins")).Select(Path.GetFileName)
            .ShouldBe(["studio.all", .. Capabilities.Select(capability => $"only.{capability}")], ignoreOrder: true);
        await ShouldShowItselfAsync(Path.Combine(root, "ui", "src", "Only.ui", "bin", "Debug", "net10.0"));
    }

    private async Task ShouldShowItselfAsync(string built)
    {
        PictureFolder.WritePngs(_folder.Sub("pictures"), 1);
        await using var host = await HostProcess.StartAsync(_folder.Sub("looked-at"));
        await host.PostAsync("setup", new { username = FilledHost.UserName, password = FilledHost.Password });
        var import = await host.PostAsync("imports", new { paths = new[] { _folder.Sub("pictures") }, mode = "copy" });
        await host.WaitForJobAsync(import.GetProperty("job").GetInt64());
        PluginFolder.CopySource(built, Path.Combine(host.Home, "plugins", "only.ui"));
        await host.WaitForPluginAsync("only.ui", "active");
        await using var browser = await Browser.StartAsync();

        var visitor = await Visitor.SignInAsync(browser, host.Url);
        await visitor.OpenLibraryAsync("?panel=info");
        await visitor.PressAsync("ArrowRight");
        var part = visitor.Page.FrameLocator("[data-part=only-ui-panel] iframe");
        await part.GetByText("Only.ui looks at picture 1.").WaitForAsync();
        await part.GetByRole(AriaRole.Button).ClickAsync();
        await visitor.Page.GetByTestId("toast").Filter(new() { HasText = "Only.ui: Hello!" }).WaitForAsync();
    }

    // All tests of the plugin that has everything; of the others the tests of one, which cost as long to build as to run.
    private static string Solution(string root)
    {
        string[] projects = ["All/tests/Studio.All.Tests/Studio.All.Tests.csproj", "tagger/tests/Only.tagger.Tests/Only.tagger.Tests.csproj", "All/src/Studio.All/Studio.All.csproj",
            .. Capabilities.Select(capability => $"{capability}/src/Only.{capability}/Only.{capability}.csproj")];
        var solution = Path.Combine(root, "Studio.slnx");
        File.WriteAllText(solution, $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");
        return solution;
    }

    private static Task TestAsync(string folder, string name) =>
        Dotnet.RunAsync(folder, Path.Combine(folder, "tests", $"{name}.Tests", "bin", "Debug", "net10.0", $"{name}.Tests.dll"), "-noLogo", "-noColor");

    private Task NewAsync(string name, string output, string[] capabilities) => Dotnet.RunAsync(
        _folder.Path,
        ["new", "pluginhost-plugin", "-n", name, "-o", output, "--sdk-version", _version, .. capabilities.SelectMany(capability => new[] { "--capability", capability }),
            "--debug:custom-hive", _folder.Sub("hive"), "--no-update-check"]);
}
