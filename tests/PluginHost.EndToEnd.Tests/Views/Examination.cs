using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Browsing;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>Looks at a page in both themes: what axe finds, what sticks out, and a picture of each for people to look at.</summary>
internal static class Examination
{
    public const int PhoneWidth = 390;

    public static async Task RunAsync(IPage page, string view, int width, List<string> found)
    {
        // A phone shows the same colours: what the desk's dark theme has not is seen in the light one.
        var isDesk = width > PhoneWidth;
        await ShowThemeAsync(page, ColorScheme.Dark, "dark");
        if (isDesk)
        {
            found.AddRange((await Axe.FindAsync(page)).Select(problem => $"{view}, dark, {width}: {problem}"));
        }

        await ShootAsync(page, view, width, "dark");
        await ShowThemeAsync(page, ColorScheme.Light, "light");
        found.AddRange((await Axe.FindAsync(page, contrastOnly: isDesk)).Select(problem => $"{view}, light, {width}: {problem}"));
        await ShootAsync(page, view, width, "light");
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (wide > width)
        {
            found.Add($"{view}, {width}: is {wide} pixels wide");
        }
    }

    private static async Task ShowThemeAsync(IPage page, ColorScheme scheme, string name)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.WaitForFunctionAsync("name => document.documentElement.dataset.theme === name", name);
    }

    private static Task ShootAsync(IPage page, string view, int width, string theme) =>
        Screenshots.TakeAsync(page, $"{view.Replace(' ', '-')}-{width}-{theme}");
}
