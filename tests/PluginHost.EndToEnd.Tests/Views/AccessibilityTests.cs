using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>Every view and every dialog, on a desk and on a phone, in both themes, by WCAG 2.2 AA.</summary>
public sealed class AccessibilityTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private static readonly (string Name, Func<Visitor, Task> Go)[] Views =
    [
        ("grid", visitor => visitor.OpenLibraryAsync()),
        ("rows", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("l"); await visitor.GridIsShownAsync(); }),
        ("selection", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("Control+a"); await visitor.SelectedAsync(); }),
        ("export", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("Control+a"); await visitor.SelectedAsync(); await visitor.Page.GetByTestId("pill-export").ClickAsync(); await visitor.Page.GetByTestId("export-resolution").WaitForAsync(); }),
        ("tagging", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("ArrowRight", "t"); await visitor.Page.GetByTestId("tag-input").First.WaitForAsync(); }),
        ("context menu", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("ArrowRight", "s"); await visitor.Page.GetByTestId("context-menu").WaitForAsync(); }),
        ("view menu", visitor => PressButtonAsync(visitor, "view-button", "size-slider")),
        ("sort menu", visitor => PressButtonAsync(visitor, "sort-button", "sort-name")),
        ("filter", async visitor => { await visitor.OpenLibraryAsync("?panel=filter&q=tag:fog"); await visitor.Page.GetByTestId("facet").First.WaitForAsync(); }),
        ("info", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("ArrowRight", "i"); await visitor.Page.GetByTestId("star-1").First.WaitForAsync(); }),
        ("tasks", async visitor => { await visitor.OpenLibraryAsync("?panel=tasks"); await visitor.Page.GetByTestId("job").First.WaitForAsync(); }),
        ("viewer", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("ArrowRight", "Enter"); await visitor.Page.GetByTestId("viewer").WaitForAsync(); await visitor.PressAsync("i"); await visitor.Page.GetByTestId("star-1").First.WaitForAsync(); }),
        ("filters", async visitor => { await OpenFiltersAsync(visitor); await visitor.Page.Locator("[data-testid=filter-item]").First.WaitForAsync(); }),
        ("filter chain", async visitor => { await OpenFiltersAsync(visitor); await visitor.Page.Locator("[data-filter='builtin.filters.standard.exposure']").ClickAsync(); await visitor.Page.GetByTestId("filter-parameter").First.WaitForAsync(); await visitor.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=filter-after]')?.naturalWidth > 0"); }),
        ("scripts", async visitor => { await visitor.OpenAsync("/scripts"); await visitor.Page.GetByTestId("script-new").First.WaitForAsync(); }),
        ("new script", async visitor => { await visitor.OpenAsync("/scripts"); await visitor.Page.GetByTestId("script-new").First.ClickAsync(); await visitor.Page.GetByTestId("script-name").WaitForAsync(); }),
        ("script", async visitor => { await visitor.OpenAsync("/scripts/example.csx"); await visitor.Page.GetByTestId("script-code").WaitForAsync(); }),
        ("nothing found", async visitor => { await visitor.OpenAsync("/?q=tag:fog%20stars:1"); await visitor.Page.GetByTestId("without-term").First.WaitForAsync(); }),
        ("unreadable search", async visitor => { await visitor.OpenAsync("/?q=stars%3E%3Dmany"); await visitor.Page.GetByTestId("search-error").WaitForAsync(); }),
        ("trash", async visitor => { await visitor.OpenAsync("/trash"); await visitor.GridIsShownAsync(); }),
        ("question", async visitor => { await visitor.OpenAsync("/trash"); await visitor.Page.GetByTestId("restore-all").ClickAsync(); await visitor.Page.GetByTestId("confirm-dialog").WaitForAsync(); }),
        ("palette", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("Control+k"); await visitor.Page.GetByTestId("palette-input").WaitForAsync(); }),
        ("keys", async visitor => { await visitor.OpenLibraryAsync(); await visitor.PressAsync("?"); await visitor.Page.GetByTestId("help-dialog").WaitForAsync(); }),
        ("import", visitor => PressButtonAsync(visitor, "import-button", "import-dialog")),
        ("plugins", async visitor => { await visitor.OpenAsync("/plugins"); await visitor.Page.GetByTestId("plugin-item").First.WaitForAsync(); }),
        ("plugin", async visitor => { await visitor.OpenAsync("/plugins/builtin.tagger.metadata"); await visitor.Page.GetByTestId("plugin-health").WaitForAsync(); }),
        ("unknown plugin", async visitor => { await visitor.OpenAsync("/plugins/nobody.knows"); await visitor.Page.GetByTestId("empty-state").WaitForAsync(); }),
        ("no feeds", async visitor => { await visitor.OpenAsync("/plugins/get"); await visitor.Page.GetByTestId("empty-state").WaitForAsync(); }),
        ("account", async visitor => { await visitor.OpenAsync("/account"); await visitor.Page.GetByTestId("sessions").WaitForAsync(); }),
        ("unknown page", async visitor => { await visitor.OpenAsync("/no/such/page"); await visitor.Page.GetByTestId("empty-state").WaitForAsync(); }),
        ("refused", visitor => FailAsync(visitor, route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"status":503,"title":"The catalogue is busy","detail":"Another program holds it. Close that and try again.","code":"PH6001"}""" }))),
    ];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(Examination.PhoneWidth, 844)]
    public async Task EveryView_InBothThemes_HasNoViolation(int width, int height)
    {
        var visitor = await Visitor.SignInAsync(filled, width, height);
        List<string> found = [];
        foreach (var (name, go) in Views)
        {
            await go(visitor);
            await Examination.RunAsync(visitor.Page, name, width, found);
        }

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(Examination.PhoneWidth, 844)]
    public async Task ClaimEmptyLibraryAndSignIn_InBothThemes_HaveNoViolation(int width, int height)
    {
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.StartAsync(folder.Sub("home"));
        var page = await filled.Browser.OpenAsync(host.Url, ColorScheme.Dark, width, height);
        List<string> found = [];
        await page.GotoAsync("/");
        await page.GetByTestId("claim-form").WaitForAsync();
        await page.GetByTestId("login-submit").ClickAsync();
        await Examination.RunAsync(page, "claim", width, found);
        await page.GetByTestId("login-username").FillAsync(FilledHost.UserName);
        await page.GetByTestId("login-password").FillAsync(FilledHost.Password);
        await page.GetByTestId("login-repeat").FillAsync(FilledHost.Password);
        await page.GetByTestId("login-submit").ClickAsync();
        await page.GetByTestId("empty-state").WaitForAsync();
        await Examination.RunAsync(page, "empty library", width, found);
        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await page.GetByTestId("login-form").WaitForAsync();
        await Examination.RunAsync(page, "sign in", width, found);

        found.ShouldBeEmpty();
    }

    /// <summary>What is behind a button of the bar; where the bar has no such button, a phone has it at the bottom.</summary>
    private static async Task PressButtonAsync(Visitor visitor, string button, string opens)
    {
        await visitor.OpenLibraryAsync();
        var inBar = visitor.Page.GetByTestId(button);
        await (await inBar.IsVisibleAsync() ? inBar : visitor.Page.GetByTestId(button.Replace("-button", "").Insert(0, "bottom-"))).ClickAsync();
        await visitor.Page.GetByTestId(opens).WaitForAsync();
    }

    private static async Task OpenFiltersAsync(Visitor visitor)
    {
        await visitor.OpenLibraryAsync();
        await visitor.PressAsync("ArrowRight", "Enter");
        await visitor.Page.GetByTestId("viewer-filters").ClickAsync();
        await visitor.Page.GetByTestId("filter-workspace").WaitForAsync();
    }

    private static async Task FailAsync(Visitor visitor, Func<IRoute, Task> answer)
    {
        await visitor.Page.RouteAsync("**/api/v1/pictures?**", answer);
        await visitor.OpenAsync("/?q=anything");
        await visitor.Page.GetByTestId("error-state").WaitForAsync();
        await visitor.Page.UnrouteAsync("**/api/v1/pictures?**");
    }
}
