using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;
using PluginHost.EndToEnd.Tests.Views;

namespace PluginHost.EndToEnd.Tests;

/// <summary>
/// The template of plugins: all capabilities in one plugin, and each with and without each of the others in a few more, built once, tested, and put into the
/// home of a host.
/// </summary>
public sealed class PluginTemplateTests : IDisposable
{
    private static readonly string[] Capabilities = ["filter", "tagger", "captioner", "scorer", "embedder", "metadata", "importer", "exporter", "condition", "jobs", "storage", "endpoints", "ui"];

    // A plugin for each capability would take as many builds. Each capability stands in a different three of six plugins instead: of any two, each is
    // somewhere without the other, so that none can lean on what another brings.
    private static readonly string[] Mixed = ["Studio.A", "Studio.B", "Studio.C", "Studio.D", "Studio.E", "Studio.F"];

    private static readonly int[][] Threes =
        [.. from one in Enumerable.Range(0, 6) from two in Enumerable.Range(one + 1, 5 - one) from three in Enumerable.Range(two + 1, 5 - two) select new[] { one, two, three }];

    private readonly TemporaryFolder _folder = new();

    // Packages of one version are taken for the same, wherever they come from.
    private readonly string _version = $"1.0.0-t{DateTime.UtcNow.Ticks}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Template_WithEachCapability_BuildsTestsAndLinks()
    {
        var feed = new SdkFeed(_folder);
        await feed.PackAllAsync(
            ["sdk/PluginHost.Sdk/PluginHost.Sdk.csproj", "sdk/PluginHost.Sdk.Build/PluginHost.Sdk.Build.csproj", "sdk/PluginHost.Sdk.Testing/PluginHost.Sdk.Testing.csproj"], $"-p:PackageVersion={_version}");
        await Dotnet.RunAsync(_folder.Path, "new", "install", Path.Combine(BuildOutput.RepoRoot, "templates", "content", "plugin"), "--debug:custom-hive", _folder.Sub("hive"));
        var (root, home) = (_folder.Sub("plugins"), _folder.Sub("home"));
        await NewAsync("Studio.All", Path.Combine(root, "Studio.All"), Capabilities);
        foreach (var name in Mixed)
        {
            await NewAsync(name, Path.Combine(root, name), CapabilitiesOf(name));
        }

        await feed.BuildSolutionAsync(Solution(root), "-warnaserror", $"-p:PluginHostLink={home}");

        await TestAsync(root, "Studio.All");
        await TestAsync(root, "Studio.D");
        Directory.EnumerateDirectories(Path.Combine(home, "plugins")).Select(Path.GetFileName)
            .ShouldBe(["studio.all", .. Mixed.Select(name => name.ToLowerInvariant())], ignoreOrder: true);
        await ShouldShowItselfAsync(root, Mixed.First(name => CapabilitiesOf(name).Contains("ui") && !CapabilitiesOf(name).Contains("storage")));
    }

    [Fact]
    public void Mixed_OfAnyTwoCapabilities_HaveEachWithoutTheOther() =>
        Capabilities.SelectMany(one => Capabilities.Where(other => other != one).Select(other => (One: one, Other: other)))
            .Where(pair => !Mixed.Any(name => CapabilitiesOf(name).Contains(pair.One) && !CapabilitiesOf(name).Contains(pair.Other))).ShouldBeEmpty();

    private static string[] CapabilitiesOf(string name) => [.. Capabilities.Where((_, place) => Threes[place].Contains(Array.IndexOf(Mixed, name)))];

    private async Task ShouldShowItselfAsync(string root, string name)
    {
        var (id, built) = (name.ToLowerInvariant(), Path.Combine(root, name, "src", name, "bin", "Debug", "net10.0"));
        PictureFolder.WritePngs(_folder.Sub("pictures"), 1);
        await using var host = await HostProcess.StartAsync(_folder.Sub("looked-at"));
        await host.PostAsync("setup", new { username = FilledHost.UserName, password = FilledHost.Password });
        var import = await host.PostAsync("imports", new { paths = new[] { _folder.Sub("pictures") }, mode = "copy" });
        await host.WaitForJobAsync(import.GetProperty("job").GetInt64());
        PluginFolder.CopySource(built, Path.Combine(host.Home, "plugins", id));
        await host.WaitForPluginAsync(id, "active");
        await using var browser = await Browser.StartAsync();

        var visitor = await Visitor.SignInAsync(browser, host.Url);
        await visitor.OpenLibraryAsync("?panel=info");
        await visitor.PressAsync("ArrowRight");
        var part = visitor.Page.FrameLocator($"[data-part={id.Replace('.', '-')}-panel] iframe");
        await part.GetByText($"{name} looks at picture 1.").WaitForAsync();
        await part.GetByRole(AriaRole.Button).ClickAsync();
        await visitor.Page.GetByTestId("toast").Filter(new() { HasText = $"{name}: Hello!" }).WaitForAsync();
    }

    // All tests of the plugin that has everything; of the others the tests of one, which cost as long to build as to run.
    private static string Solution(string root)
    {
        string[] projects = ["Studio.All/tests/Studio.All.Tests/Studio.All.Tests.csproj", "Studio.D/tests/Studio.D.Tests/Studio.D.Tests.csproj",
            .. Mixed.Append("Studio.All").Select(name => $"{name}/src/{name}/{name}.csproj")];
        var solution = Path.Combine(root, "Studio.slnx");
        File.WriteAllText(solution, $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");
        return solution;
    }

    private static Task TestAsync(string root, string name) =>
        Dotnet.RunAsync(root, Path.Combine(root, name, "tests", $"{name}.Tests", "bin", "Debug", "net10.0", $"{name}.Tests.dll"), "-noLogo", "-noColor");

    private Task NewAsync(string name, string output, string[] capabilities) => Dotnet.RunAsync(
        _folder.Path,
        ["new", "pluginhost-plugin", "-n", name, "-o", output, "--sdk-version", _version, .. capabilities.SelectMany(capability => new[] { "--capability", capability }),
            "--debug:custom-hive", _folder.Sub("hive"), "--no-update-check"]);
}
