using System.IO.Compression;
using Microsoft.Playwright;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>The grid by mouse, by keyboard and by its timeline.</summary>
public sealed class GridTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const int Shown = FilledHost.Pictures - 2;

    [Fact]
    public async Task Rectangle_DrawnOverPictures_SelectsWhatItTouches()
    {
        var visitor = await Visitor.SignInAsync(filled);
        var first = (await visitor.Cells.Nth(0).BoundingBoxAsync())!;
        var mouse = visitor.Page.Mouse;

        await mouse.MoveAsync(first.X + (first.Width / 2), first.Y + (first.Height / 2));
        await mouse.DownAsync();
        await mouse.MoveAsync(first.X + (first.Width * 1.5f), first.Y + (first.Height * 1.5f), new() { Steps = 5 });
        await mouse.UpAsync();

        (await visitor.SelectedAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Keys_ShiftAndControl_ExtendAndToggle()
    {
        var visitor = await Visitor.SignInAsync(filled);

        await visitor.PressAsync("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
        (await visitor.SelectedAsync()).ShouldBe(3);
        await visitor.PressAsync("Control+ArrowRight", "Control+ArrowRight", " ");
        (await visitor.SelectedAsync()).ShouldBe(4);
        await visitor.PressAsync("Control+a");
        await visitor.Page.WaitForFunctionAsync("n => document.querySelector('[data-testid=selection-count]').innerText.includes(n)", Shown.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await visitor.PressAsync("Escape");
        await visitor.Page.GetByTestId("selection-pill").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task ContextMenu_OfASelection_OffersWhatThePillOffers()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.Cells.Nth(3).ClickAsync(new() { Button = MouseButton.Right });
        await visitor.Page.GetByTestId("context-menu").WaitForAsync();

        var inMenu = await OfferedAsync(visitor, "[data-testid=context-menu] [data-testid]", "menu-");
        await visitor.PressAsync("Escape");
        await visitor.Page.GetByTestId("context-menu").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var inPill = await OfferedAsync(visitor, "[data-testid=selection-pill] button[data-testid]", "pill-");

        inMenu.Except(["open"]).Order().ShouldBe(inPill.Order());
        inPill.ShouldContain("trash");
        (await visitor.FocusAsync()).ShouldBe("grid");
    }

    [Fact]
    public async Task Timeline_End_ShowsTheLastPicturesAndSaysWhere()
    {
        var visitor = await Visitor.SignInAsync(filled);
        var timeline = visitor.Page.GetByTestId("timeline");
        await timeline.FocusAsync();

        await visitor.PressAsync("End");

        await visitor.Page.Locator($"[data-position='{Shown - 1}'][data-picture]").WaitForAsync();
        int.Parse((await timeline.GetAttributeAsync("aria-valuenow"))!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(Shown / 3);
        (await timeline.GetAttributeAsync("aria-valuetext"))!.ShouldContain($"of {Shown}");
        await visitor.PressAsync("Home");
        await visitor.Page.Locator("[data-position='0'][data-picture]").WaitForAsync();
    }

    [Fact]
    public async Task Rows_OfPicturesOfDifferentShapes_FillTheWidthAndKeepTheShapes()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.OpenLibraryAsync("?sort=random");
        await visitor.PressAsync("l");
        await visitor.GridIsShownAsync();

        var ratios = await visitor.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('[data-testid=grid-cell][data-picture]')].slice(0, 12).map(cell => cell.offsetWidth / cell.offsetHeight)");

        ratios.ShouldAllBe(ratio => Math.Abs(ratio - 1.6) < 0.05 || Math.Abs(ratio - 0.625) < 0.05);
        ratios.Select(ratio => ratio > 1).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Tap_OnAPhone_OpensThePictureAndNoMenu()
    {
        var visitor = await Visitor.SignInAsync(filled, 390, 844, touch: true);
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenLibraryAsync();

        await visitor.Cells.First.TapAsync();
        await visitor.Page.GetByTestId("viewer").WaitForAsync();
        await visitor.Page.Clock.FastForwardAsync(3_000);

        (await visitor.Page.GetByTestId("context-menu").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("Control+k", "command-palette")]
    [InlineData("?", "help-dialog")]
    public async Task Dialog_Closed_GivesTheFocusBack(string key, string dialog)
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.PressAsync("ArrowRight", key);
        await visitor.Page.GetByTestId(dialog).WaitForAsync();

        await visitor.PressAsync("Escape");

        await visitor.Page.GetByTestId(dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.WaitForFunctionAsync("() => document.activeElement?.dataset.testid === 'grid'");
    }

    [Fact]
    public async Task NothingFound_ATermTakenAway_FindsAgain()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.OpenAsync("/?q=tag:fog%20stars:1");

        await visitor.Page.GetByTestId("without-term").Filter(new() { HasText = "stars:1" }).ClickAsync();

        await visitor.GridIsShownAsync();
        (await visitor.Page.GetByTestId("search-input").InputValueAsync()).ShouldBe("tag:fog");
    }

    [Fact]
    public async Task Facet_LeftOut_HidesItsPictures()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.OpenLibraryAsync("?panel=filter");
        await visitor.Page.GetByTestId("facet").Filter(new() { HasText = "wide" }).First.WaitForAsync();

        await visitor.Page.GetByLabel("Leave out wide").First.ClickAsync();

        await visitor.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=search-input]').value.includes('-within:')");
        var search = await visitor.Page.GetByTestId("search-input").InputValueAsync();
        var left = (await filled.Host.GetAsync($"pictures?q={Uri.EscapeDataString(search)}&limit=1")).GetProperty("total").GetInt32();
        left.ShouldBeLessThan(Shown, search);
        await visitor.Page.WaitForFunctionAsync("n => document.querySelector('[data-testid=result-count]').innerText.startsWith(n + ' ')", left);
    }

    [Fact]
    public async Task Server_Away_IsSaidAndForgottenWhenItIsBack()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.EvaluateAsync("() => window.dispatchEvent(new Event('offline'))");
        await visitor.Page.GetByTestId("search-input").FillAsync("tag:fog");
        await visitor.PressAsync("Enter");
        await visitor.Page.GetByTestId("error-state").WaitForAsync();

        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.GridIsShownAsync();
    }

    private static async Task<string[]> OfferedAsync(Visitor visitor, string selector, string prefix) =>
        [.. (await visitor.Page.EvaluateAsync<string[]>("s => [...document.querySelectorAll(s)].map(e => e.dataset.testid)", selector)).Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => id[prefix.Length..])];

    [Fact]
    public async Task Export_OfSelectedPictures_IsDownloadedFromTheTasks()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.OpenLibraryAsync();
        await visitor.PressAsync("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
        var selected = await visitor.SelectedAsync();
        await visitor.Page.GetByTestId("pill-export").ClickAsync();
        await visitor.Page.GetByTestId("export-captions").SelectOptionAsync("tags");
        await visitor.Page.GetByTestId("export-begin").ClickAsync();
        await visitor.Page.GetByTestId("export-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.OpenAsync("/?panel=tasks");

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByTestId("job-download").First.ClickAsync());

        download.SuggestedFilename.ShouldEndWith(".zip");
        await using var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        archive.Entries.Count(entry => entry.Name.EndsWith(".png", StringComparison.Ordinal)).ShouldBe(selected);
        archive.Entries.Count(entry => entry.Name.EndsWith(".txt", StringComparison.Ordinal)).ShouldBe(selected);
    }
}
