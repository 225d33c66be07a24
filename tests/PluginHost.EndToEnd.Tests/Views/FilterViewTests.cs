using Microsoft.Playwright;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>Filters and scripts as people meet them: tried on a picture, run, written, saved beside an open tab.</summary>
public sealed class FilterViewTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Exposure = "builtin.filters.standard.exposure";

    [Fact]
    public async Task Script_SavedIntoTheFolder_IsInAnOpenTabWithItsSliderAndPreview()
    {
        var visitor = await OpenFiltersAsync();
        var page = visitor.Page;
        await page.GetByTestId("filter-list").WaitForAsync();
        var script = page.Locator("[data-testid=filter-item][data-filter='script.evening-light']");
        (await script.CountAsync()).ShouldBe(0);

        await SaveAsync("evening-light.csx", "var dusk = Slider(\"Dusk\", 0.4);\nreturn image.Tint(Colour.Amber, dusk / 2).Exposure(-dusk);\n");
        await script.ClickAsync();

        await page.Locator("[data-testid=filter-parameter][data-parameter='dusk']").WaitForAsync();
        var before = await PreviewAsync(page);

        // Saved again: the tab that is open shows the new pixels by itself.
        await SaveAsync("evening-light.csx", "var dusk = Slider(\"Dusk\", 0.4);\nreturn image.Invert();\n");
        await page.WaitForFunctionAsync("seen => document.querySelector('[data-testid=filter-after]')?.src !== seen", before);
    }

    [Fact]
    public async Task Filter_RunOnThePicture_StacksTheNewOneOnIt()
    {
        var visitor = await OpenFiltersAsync();
        var page = visitor.Page;

        await page.Locator($"[data-testid=filter-item][data-filter='{Exposure}']").ClickAsync();
        await page.Locator("[data-testid=filter-parameter][data-parameter='stops'] input[type=number]").FillAsync("1");
        await PreviewAsync(page);
        await page.GetByTestId("run-start").ClickAsync();

        // A run of one picture may be over before anybody sees its progress.
        for (var i = 0; i < 100 && (await filled.Host.GetAsync("pictures?q=is:stacked")).GetProperty("total").GetInt32() < 2; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await filled.Host.GetAsync("pictures?q=is:stacked")).GetProperty("total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Script_WrittenInTheEditor_TellsItsMistakeAndIsThereOnceItIsSaved()
    {
        var visitor = await Visitor.SignInAsync(filled);
        var page = visitor.Page;
        await visitor.OpenAsync("/scripts");
        await page.GetByTestId("script-new").ClickAsync();
        await page.GetByTestId("script-name").FillAsync("soft");
        await page.GetByTestId("script-create").ClickAsync();
        await page.GetByTestId("script-code").WaitForAsync();

        await WriteAsync(page, "return image.Blurr(2);");
        await page.GetByTestId("script-diagnostic").First.WaitForAsync();
        await WriteAsync(page, "var size = Slider(\"Size\", 2, 0, 20);\nreturn image.Blur(size);");
        await page.GetByTestId("script-diagnostic").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("Control+s");

        await filled.Host.ForFilterAsync("script.soft");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("[data-testid=script-code] .cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task<string> PreviewAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('[data-testid=filter-after]')?.naturalWidth > 0");
        return (await page.GetByTestId("filter-after").GetAttributeAsync("src"))!;
    }

    private async Task<Visitor> OpenFiltersAsync()
    {
        var visitor = await Visitor.SignInAsync(filled);
        await visitor.PressAsync("ArrowRight", "Enter");
        await visitor.Page.GetByTestId("viewer-filters").ClickAsync();
        await visitor.Page.GetByTestId("filter-workspace").WaitForAsync();
        return visitor;
    }

    private async Task SaveAsync(string name, string source)
    {
        var folder = (await filled.Host.GetAsync("scripts")).GetProperty("folder").GetString()!;
        var draft = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csx");
        await File.WriteAllTextAsync(draft, source, TestContext.Current.CancellationToken);
        File.Move(draft, Path.Combine(folder, name), overwrite: true);
    }
}
