using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>A person gets a plugin in the browser, sees what it may do, updates it, and gets rid of it.</summary>
public sealed class PackageViewTests : IDisposable
{
    private const string Id = "acme.weather";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _found = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plugin_FromAFolderFeed_IsInstalledUpdatedAndRemovedInTheBrowser()
    {
        var home = _folder.Sub("home");
        var feed = Path.Combine(home, "feed");
        Publish(feed, Id, "1.0.0", ["api.weather.example"]);
        Publish(feed, "acme.tomorrow", "2.0.0", ["tomorrow.example"], "[9.0.0,10.0.0)");
        await using var host = await HostProcess.StartAsync(home);
        using var claimed = await host.Owner.PostAsJsonAsync("/api/v1/setup", new { username = FilledHost.UserName, password = FilledHost.Password });
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Url);
        await SignInAsync(page);

        await page.GotoAsync("/plugins/get");
        await Package(page, Id).GetByTestId("package-install").WaitForAsync();
        (await Package(page, "acme.tomorrow").GetByTestId("package-install").CountAsync()).ShouldBe(0);
        await ExamineAsync(page, "get plugins");

        // By keyboard, and nothing happens before the yes.
        await Package(page, Id).GetByTestId("package-install").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-testid=plan-change] [data-permission=network]").WaitForAsync();
        (await page.GetByTestId("plan-change").InnerTextAsync()).ShouldContain("api.weather.example");
        Directory.Exists(Path.Combine(home, "plugins", Id)).ShouldBeFalse();
        await ExamineAsync(page, "plan install");
        await ApplyAsync(page);
        (await host.GetAsync($"plugins/{Id}")).GetProperty("state").GetString().ShouldBe("active");
        await page.GetByTestId("plan-close").ClickAsync();

        // The difference to what runs, hosts of the network too.
        Publish(feed, Id, "1.1.0", ["api.weather.example", "radar.weather.example"]);
        await page.ReloadAsync();
        await page.GetByTestId("updates-badge").WaitForAsync();
        await ExamineAsync(page, "updates");
        await Package(page, Id).GetByTestId("package-update").ClickAsync();
        var added = page.Locator("[data-part=added]");
        await added.WaitForAsync();
        (await added.InnerTextAsync()).ShouldContain("radar.weather.example");
        (await added.InnerTextAsync()).ShouldNotContain("api.weather.example");
        await ExamineAsync(page, "plan update");
        await ApplyAsync(page);
        (await host.GetAsync($"plugins/{Id}")).GetProperty("version").GetString().ShouldBe("1.1.0");

        await page.GetByTestId("plan-open").ClickAsync();
        await page.GetByTestId("installed-rollback").WaitForAsync();
        await ExamineAsync(page, "plugin from a package");
        await page.GetByTestId("installed-remove").ClickAsync();
        await page.GetByTestId("plan-apply").WaitForAsync();
        await ExamineAsync(page, "plan remove");
        await ApplyAsync(page);
        (await host.GetAsync("packages/installed")).GetProperty("items").GetArrayLength().ShouldBe(0);

        // A file, by the button.
        await page.GotoAsync("/plugins/get");
        await page.GetByTestId("package-file-input").SetInputFilesAsync(PackageFile.Write(_folder.Sub("file"), "acme.broken", "1.0.0", manifest => manifest["entry"]!["type"] = "Fixtures.Small.Nobody"));
        await ApplyAsync(page, "plan-refused");
        (await page.GetByTestId("plan-refused").InnerTextAsync()).ShouldContain("PH1844");
        await ExamineAsync(page, "plan refused");

        _found.ShouldBeEmpty();
    }

    private static ILocator Package(IPage page, string id) => page.Locator($"[data-package='{id}']");

    private static async Task ApplyAsync(IPage page, string ends = "plan-done")
    {
        await page.GetByTestId("plan-apply").ClickAsync();
        await page.GetByTestId(ends).WaitForAsync();
    }

    private static async Task SignInAsync(IPage page)
    {
        // What the form needs is waited for below; everything else of the page may take its time beside other tests.
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.GetByTestId("login-username").FillAsync(FilledHost.UserName);
        await page.GetByTestId("login-password").FillAsync(FilledHost.Password);
        await page.GetByTestId("login-submit").ClickAsync();
        await page.GetByTestId("palette-button").WaitForAsync();
    }

    private async Task ExamineAsync(IPage page, string view)
    {
        await Examination.RunAsync(page, view, 1440, _found);
        await page.SetViewportSizeAsync(Examination.PhoneWidth, 844);
        await Examination.RunAsync(page, view, Examination.PhoneWidth, _found);
        await page.SetViewportSizeAsync(1440, 900);
    }

    private static void Publish(string feed, string id, string version, string[] hosts, string api = "[1.0.0,2.0.0)") => PackageFile.Write(feed, id, version, manifest =>
    {
        manifest["name"] = id == Id ? "Weather on pictures" : "Tomorrow";
        manifest["api"] = api;
        manifest["permissions"]!.AsArray().Add(new JsonObject
        {
            ["permission"] = "network",
            ["reason"] = "Asks what the weather was where and when a picture was taken.",
            ["hosts"] = new JsonArray([.. hosts.Select(host => (JsonNode)host)]),
        });
    });
}
