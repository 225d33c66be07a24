using System.Net.Http.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The templates as their reader would use them: installed from the package, made, built, put into a running host.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Templates_MadeAndPutIntoARunningHost_AreFiltersThere()
    {
        var feed = new SdkFeed(_folder);
        await feed.PackAsync();
        await feed.PackAsync("templates");
        await NewAsync("install", feed.Find("PluginHost.Templates"));
        var project = _folder.Sub("project");
        await NewAsync("pluginhost-filter", "-n", "Studio.Shine", "-o", project);
        PictureFolder.WritePngs(_folder.Sub("pictures"), 1);
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));
        await host.PostAsync("imports", new { paths = new[] { _folder.Sub("pictures") }, mode = "copy" });
        await host.SettleAsync();

        await feed.BuildAsync(project, Path.Combine(host.Home, "plugins", "studio.shine"), "-warnaserror");
        var scripts = (await host.GetAsync("scripts")).GetProperty("folder").GetString()!;
        await NewAsync("pluginhost-script", "-n", "night-glow", "-o", scripts);

        await ShouldPreviewAsync(host, "studio.shine", new { amount = 0.9 });
        await ShouldPreviewAsync(host, "script.night-glow", new { warmth = 0.9 });
    }

    private static async Task ShouldPreviewAsync(HostProcess host, string filter, object arguments)
    {
        await host.ForFilterAsync(filter);
        var picture = (await host.GetAsync("pictures")).GetProperty("items")[0].GetProperty("id").GetInt64();
        using var preview = await host.Owner.PostAsJsonAsync("/api/v1/filters/preview", new { picture, steps = new[] { new { filter, arguments } }, size = 64 });
        preview.IsSuccessStatusCode.ShouldBeTrue(await preview.Content.ReadAsStringAsync());
    }

    /// <summary>In a template store of the test's own: the user's is left alone.</summary>
    private Task NewAsync(params string[] arguments) => Dotnet.RunAsync(_folder.Path, ["new", .. arguments, "--debug:custom-hive", _folder.Sub("hive")]);
}
