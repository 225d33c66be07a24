using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The main job as a person does it, in a real browser against the real host.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task ClaimImportFindRateTagReload_InTheBrowser_Works(ColorScheme scheme)
    {
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 24, generated: true);
        await PictureFolder.WriteEveryFormatAsync(pictures);
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Url, scheme);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("401"))
            {
                errors.Add(message.Text);
            }
        };

        await ClaimAsync(page);
        await page.GetByTestId("empty-state").WaitForAsync();
        await ShootAsync(page, scheme, "empty");
        await ImportAsync(page, pictures, expected: 30);
        await ShootAsync(page, scheme, "grid");
        await FindAsync(page, "seed:7", expected: 1);
        await RateAndTagAsync(page);
        await ShootAsync(page, scheme, "viewer");
        await FindAsync(page, "tag:harbour-wall stars>=4", expected: 1);
        await ReloadPluginAsync(page);
        await ShootAsync(page, scheme, "plugins");

        var found = await host.GetAsync("pictures?q=tag:harbour-wall");
        found.GetProperty("items")[0].GetProperty("stars").GetInt32().ShouldBe(4);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Url_OfAViewAndAPicture_IsRestoredOnReload()
    {
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 6, generated: true);
        var home = _folder.Sub("home");
        await CommandLine.RunAsync(home, "import", pictures);
        await using var host = await HostProcess.StartAsync(home);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Url);
        await ClaimAsync(page);
        await FindAsync(page, "seed:3", expected: 1);
        await page.GetByTestId("grid-cell").First.DblClickAsync();
        await page.GetByTestId("viewer").WaitForAsync();

        await page.ReloadAsync();

        await page.GetByTestId("viewer").WaitForAsync();
        (await page.GetByTestId("search-input").InputValueAsync()).ShouldBe("seed:3");
    }

    [Fact]
    public async Task Search_WithASyntaxError_ShowsWhereItIs()
    {
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Url);
        await ClaimAsync(page);

        await page.GetByTestId("search-input").FillAsync("stars>=many");
        await page.GetByTestId("search-input").PressAsync("Enter");

        await page.GetByTestId("search-error").WaitForAsync();
    }

    private static async Task ClaimAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByTestId("login-username").FillAsync("olga");
        await page.GetByTestId("login-password").FillAsync("a good password");
        await page.GetByTestId("login-repeat").FillAsync("a good password");
        await page.GetByTestId("login-submit").ClickAsync();
        await page.GetByTestId("search-input").WaitForAsync();
    }

    private static async Task ImportAsync(IPage page, string folder, int expected)
    {
        await page.GetByTestId("import-button").First.ClickAsync();
        await page.GetByTestId("import-files").SetInputFilesAsync(Directory.GetFiles(folder));
        await page.GetByTestId("import-report").WaitForAsync();
        (await page.GetByTestId("import-report").InnerTextAsync()).ShouldContain(expected.ToString());
        await page.GetByTestId("import-close").ClickAsync();
        await page.WaitForFunctionAsync("n => document.querySelectorAll('[data-testid=grid-cell] img.shown').length >= Math.min(n, 12)", expected);
    }

    private static async Task FindAsync(IPage page, string query, int expected)
    {
        await page.GetByTestId("search-input").FillAsync(query);
        await page.GetByTestId("search-input").PressAsync("Enter");
        await page.WaitForFunctionAsync("n => document.querySelectorAll('[data-testid=grid-cell][data-picture]').length === n", expected);
    }

    private static async Task RateAndTagAsync(IPage page)
    {
        await page.GetByTestId("grid-cell").First.DblClickAsync();
        await page.GetByTestId("viewer").WaitForAsync();
        await page.Keyboard.PressAsync("4");
        if (!await page.GetByTestId("tag-input").First.IsVisibleAsync())
        {
            await page.Keyboard.PressAsync("i");
        }

        await page.GetByTestId("tag-input").First.FillAsync("harbour-wall");
        await page.GetByTestId("tag-input").First.PressAsync("Enter");
        await page.GetByTestId("tag").Filter(new() { HasText = "harbour-wall" }).WaitForAsync();
    }

    private static async Task ReloadPluginAsync(IPage page)
    {
        await page.GotoAsync("/plugins/builtin.tagger.metadata");
        await page.GetByTestId("plugin-reload").ClickAsync();
        await page.GetByTestId("reload-report").First.WaitForAsync();
    }

    private static Task ShootAsync(IPage page, ColorScheme scheme, string name) =>
        Screenshots.TakeAsync(page, $"{name}-{scheme.ToString().ToLowerInvariant()}");
}
