using Microsoft.Playwright;

namespace PluginHost.Benchmarks.Parts.Browsing;

/// <summary>The system's Chromium, headless, with a fresh profile.</summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/chromium-headless-shell"];
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static async Task<Chromium> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("PLUGINHOST_CHROMIUM") ?? Paths.FirstOrDefault(File.Exists)
            ?? throw new MissingToolException("no Chromium was found. './test.sh' installs Debian's, or set PLUGINHOST_CHROMIUM to one.");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Flags }));
    }

    public async Task<IPage> OpenAsync(Uri url)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = url.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
