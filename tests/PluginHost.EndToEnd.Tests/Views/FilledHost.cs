using System.Net.Http.Json;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>A host with an owner and pictures, and a browser to look at it with: made once for all tests that only look.</summary>
public sealed class FilledHost : IAsyncLifetime
{
    public const string UserName = "olga";
    public const string Password = "a good password";
    public const int Pictures = 90;

    private readonly TemporaryFolder _folder = new();
    private HostProcess? _host;
    private Browser? _browser;

    internal HostProcess Host => _host!;

    internal Browser Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(Path.Combine(pictures, "wide"), Pictures / 2, 320, 200, generated: true);
        PictureFolder.WritePngs(Path.Combine(pictures, "tall"), Pictures / 2, 200, 320, firstSeed: 500);
        _host = await HostProcess.StartAsync(_folder.Sub("home"));
        using var claimed = await _host.Owner.PostAsJsonAsync("/api/v1/setup", new { username = UserName, password = Password });
        claimed.IsSuccessStatusCode.ShouldBeTrue();
        var import = await _host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" });
        await _host.WaitForJobAsync(import.GetProperty("job").GetInt64());
        await _host.PostAsync("pictures/batch", new { ids = new[] { 1, 2 }, edit = new { trash = true } });
        await _host.PostAsync("pictures/batch", new { ids = new[] { 5, 6, 7 }, edit = new { stars = 4, addTags = new[] { "harbour", "fog" } } });
        using var script = await _host.Owner.PutAsJsonAsync("/api/v1/scripts/example.csx", new { source = "var amount = Slider(\"Amount\", 0.4);\nreturn image.Saturate(1 + amount);\n" });
        script.IsSuccessStatusCode.ShouldBeTrue(await script.Content.ReadAsStringAsync());
        _browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }
}
