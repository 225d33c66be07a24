using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Views;

namespace PluginHost.EndToEnd.Tests.Library;

/// <summary>Sets, projects and people as people meet them: made, filled by keyboard and by mouse, looked at, and filled by filters.</summary>
public sealed class CollectionTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Exposure = "builtin.filters.standard.exposure";

    [Fact]
    public async Task Selection_AddedToANewSet_IsItsViewUntilThatIsUndone()
    {
        var visitor = await Visitor.SignInAsync(filled);
        var page = visitor.Page;
        await visitor.PressAsync("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "b");
        await page.GetByTestId("add-to-input").FillAsync("Harbour trip");
        await visitor.PressAsync("Enter", "Enter");
        await page.GetByTestId("add-to-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await Row(page, "Harbour trip").GetByRole(AriaRole.Link).ClickAsync();

        await ResultIsAsync(page, 3);
        (await page.GetByTestId("search-input").InputValueAsync()).ShouldStartWith("set:#");
        (await page.GetByTestId("collection-chip").InnerTextAsync()).ShouldBe("Harbour trip");

        await visitor.PressAsync("Control+z");

        await page.GetByTestId("empty-state").Filter(new() { HasText = "Harbour trip is empty" }).WaitForAsync();
    }

    [Fact]
    public async Task Selection_DroppedOnAPerson_LiesThereUntilThatIsUndone()
    {
        var person = await MakeAsync("people", "Anna");
        var visitor = await Visitor.SignInAsync(filled);
        var page = visitor.Page;
        // These lie in no stack, whatever other tests made: a stack goes as one.
        await visitor.OpenLibraryAsync("?q=tag:fog");
        await visitor.PressAsync("ArrowRight", "Shift+ArrowRight");
        (await visitor.SelectedAsync()).ShouldBe(2);
        var row = Row(page, "Anna");
        var from = (await visitor.Cells.Nth(0).BoundingBoxAsync())!;
        var to = (await row.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 8 });
        (await row.GetAttributeAsync("class"))!.Split(' ').ShouldContain("over");
        await page.Mouse.UpAsync();

        await page.GetByTestId("toast").Filter(new() { HasText = "2 pictures added to Anna" }).GetByTestId("toast-action").ClickAsync();
        await page.GetByTestId("toast").Filter(new() { HasText = "Undone for 2 pictures" }).WaitForAsync();
        (await CountAsync($"person:#{person}")).ShouldBe(0);
    }

    [Fact]
    public async Task FilterRun_IntoASet_LandsThereAndWhereItsPictureLies()
    {
        var source = await MakeAsync("sets", "Originals", 20);
        var results = await MakeAsync("sets", "Brighter");
        var visitor = await Visitor.SignInAsync(filled);
        var page = visitor.Page;
        await visitor.OpenLibraryAsync($"?q=set:%23{source}&filters=20");
        await page.Locator($"[data-testid=filter-item][data-filter='{Exposure}']").ClickAsync();
        await page.Locator("[data-testid=filter-parameter][data-parameter='stops'] input[type=number]").FillAsync("1");

        await page.Locator("[data-testid=run-options] summary").ClickAsync();
        // A stack goes into a set as one: its picture would come along.
        await page.GetByTestId("run-stack").UncheckAsync();
        await page.GetByTestId("run-set").SelectOptionAsync("Brighter");
        await page.GetByTestId("run-start").ClickAsync();

        for (var i = 0; i < 150 && await CountAsync($"set:#{results}") == 0; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await CountAsync($"set:#{results}")).ShouldBe(1);
        (await CountAsync($"set:#{source}")).ShouldBe(2);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task DialogAndMenu_InBothThemes_HaveNoViolation(int width, int height)
    {
        await MakeAsync("projects", $"Book {width}", 12);
        var visitor = await Visitor.SignInAsync(filled, width, height);
        var page = visitor.Page;
        List<string> found = [];

        await visitor.PressAsync("ArrowRight", "b");
        await page.GetByTestId("choice").First.WaitForAsync();
        await page.GetByTestId("add-to-input").FillAsync("bo");
        found.AddRange(await ExamineAsync(page, $"add-to-{width}"));

        await visitor.PressAsync("Escape");
        if (await page.GetByTestId("bottom-menu").IsVisibleAsync())
        {
            await page.GetByTestId("bottom-menu").ClickAsync();
        }

        await Row(page, $"Book {width}").GetByTestId("collection-more").ClickAsync();
        await page.GetByTestId("collection-menu").WaitForAsync();
        found.AddRange(await ExamineAsync(page, $"set-menu-{width}"));

        found.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ExamineAsync(IPage page, string name)
    {
        var dark = await Axe.FindAsync(page);
        await Screenshots.TakeAsync(page, $"{name}-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'light'");
        var light = await Axe.FindAsync(page, contrastOnly: true);
        await Screenshots.TakeAsync(page, $"{name}-light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return [.. dark, .. light];
    }

    private static ILocator Row(IPage page, string name) => page.GetByTestId("collection").Filter(new() { HasText = name });

    private static Task ResultIsAsync(IPage page, int pictures) =>
        page.WaitForFunctionAsync("n => document.querySelector('[data-testid=result-count]')?.innerText.startsWith(n + ' ')", pictures);

    private async Task<long> MakeAsync(string kind, string name, params int[] pictures) =>
        (await filled.Host.PostAsync(kind, new { name, pictures })).GetProperty("id").GetInt64();

    private async Task<int> CountAsync(string query) =>
        (await filled.Host.GetAsync($"pictures?q={Uri.EscapeDataString(query)}&limit=1")).GetProperty("total").GetInt32();
}
