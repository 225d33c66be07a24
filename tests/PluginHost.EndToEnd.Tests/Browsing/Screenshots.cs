using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Browsing;

/// <summary>Pictures of pages for people to look at, in <c>artifacts/screenshots</c>. No test looks at them and they cost minutes, so they are taken where <c>PLUGINHOST_SCREENSHOTS</c> is set.</summary>
internal static class Screenshots
{
    private static readonly bool AreWanted = Environment.GetEnvironmentVariable("PLUGINHOST_SCREENSHOTS") is { Length: > 0 };

    public static Task TakeAsync(IPage page, string name) =>
        AreWanted ? page.ScreenshotAsync(new() { Path = Path.Combine(BuildOutput.Screenshots, $"{name}.png") }) : Task.CompletedTask;
}
