using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>Somebody signed in who goes from view to view.</summary>
internal sealed class Visitor(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Cells => Page.GetByTestId("grid-cell");

    public static Task<Visitor> SignInAsync(FilledHost filled, int width = 1440, int height = 900, bool touch = false) => SignInAsync(filled.Browser, filled.Host.Url, width, height, touch);

    public static async Task<Visitor> SignInAsync(Browser browser, Uri host, int width = 1440, int height = 900, bool touch = false)
    {
        var page = await browser.OpenAsync(host, ColorScheme.Dark, width, height, touch);
        await page.GotoAsync("/");
        await page.GetByTestId("login-username").FillAsync(FilledHost.UserName);
        await page.GetByTestId("login-password").FillAsync(FilledHost.Password);
        await page.GetByTestId("login-submit").ClickAsync();
        var visitor = new Visitor(page);
        await visitor.GridIsShownAsync();
        return visitor;
    }

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.GetByTestId("palette-button").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public Task GridIsShownAsync() => Page.Locator("[data-testid=grid-cell][data-picture] img.shown").First.WaitForAsync();

    public async Task OpenLibraryAsync(string query = "")
    {
        await OpenAsync("/" + query);
        await GridIsShownAsync();
    }

    public Task PressAsync(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) =>
    {
        await before;
        await Page.Keyboard.PressAsync(key);
    });

    public Task<string?> FocusAsync() => Page.EvaluateAsync<string?>("() => document.activeElement?.dataset.testid ?? document.activeElement?.tagName ?? null");

    public async Task<int> SelectedAsync()
    {
        await Page.GetByTestId("selection-count").WaitForAsync();
        var text = await Page.GetByTestId("selection-count").InnerTextAsync();
        return int.Parse(new string([.. text.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
    }
}
