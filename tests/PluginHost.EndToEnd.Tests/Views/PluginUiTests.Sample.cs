using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>The sample as its reader would build it, from packages, seen in a browser.</summary>
public sealed partial class PluginUiTests
{
    private const string Sample = "sample.palette";

    [Fact]
    public async Task ColorPalette_CopiedIntoARunningHost_ShowsColorsInBothThemesAndLanguages()
    {
        using var folder = new TemporaryFolder();
        var feed = new SdkFeed(folder);
        await feed.PackAsync();
        var project = folder.Sub("ColorPalette");
        PluginFolder.CopySource(Path.Combine(BuildOutput.RepoRoot, "samples", "plugins", "ColorPalette"), project);
        await feed.BuildAsync(project, Path.Combine(parts.Filled.Host.Home, "plugins", "palette"));
        File.Exists(Path.Combine(project, "obj", "pluginhost-ui.d.ts")).ShouldBeTrue("Editors find no types.");
        await parts.Filled.Host.WaitForPluginAsync(Sample, "active");
        var visitor = await parts.SignInAsync();
        List<string> found = [];

        var swatches = visitor.Page.FrameLocator("[data-part=sample-palette-panel] iframe").Locator("button");
        await visitor.OpenLibraryAsync("?panel=info");
        await visitor.PressAsync("ArrowRight");
        await swatches.First.WaitForAsync();
        (await swatches.First.GetAttributeAsync("aria-label"))!.ShouldMatch("^Copy #[0-9a-f]{6}, [0-9]+ % of the picture$");
        await visitor.Page.GetByTestId("plugin-section").Last.ScrollIntoViewIfNeededAsync();
        await ExamineAsync(visitor.Page, "palette-panel", found);
        await visitor.Page.EvaluateAsync("() => localStorage.setItem('pluginhost.preferences', JSON.stringify({ locale: 'de' }))");

        await visitor.OpenAsync($"/page/{Sample}/sample-palette-page");
        var page = visitor.Page.FrameLocator("[data-part=sample-palette-page] iframe");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bilder nach Farbe" }).WaitForAsync();
        await page.Locator(".bar:enabled").First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await page.Locator(".bar[aria-pressed=true]").WaitForAsync();
        await page.Locator("img[src^=blob]").First.WaitForAsync();
        await ExamineAsync(visitor.Page, "palette-page", found);
        await page.Locator(".pictures button").First.ClickAsync();
        await visitor.Page.GetByTestId("viewer").WaitForAsync();

        found.ShouldBeEmpty();
    }

    private static async Task ExamineAsync(IPage page, string name, List<string> found)
    {
        foreach (var (scheme, theme) in new[] { (ColorScheme.Dark, "dark"), (ColorScheme.Light, "light") })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.WaitForFunctionAsync("theme => document.documentElement.dataset.theme === theme", theme);
            found.AddRange((await Axe.FindAsync(page)).Select(problem => $"{name}, {theme}: {problem}"));
            foreach (var frame in page.Frames.Where(frame => frame.ParentFrame is not null && frame.Url.Contains(Sample, StringComparison.Ordinal)))
            {
                await frame.WaitForFunctionAsync("theme => document.documentElement.style.colorScheme === theme", theme);
                found.AddRange((await Axe.FindInAsync(frame)).Select(problem => $"{name}, in the frame, {theme}: {problem}"));
            }

            await Screenshots.TakeAsync(page, $"{name}-{theme}");
        }
    }
}
