using Microsoft.Playwright;

namespace PluginHost.EndToEnd.Tests.Browsing;

/// <summary>The system's Chromium, headless, with a fresh profile.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // The shell without windows costs a fifth less than the browser; sandboxed frames get processes of their own only if it is told so, as in the browser people use.
    private static readonly string[] Flags = ["--site-per-process", "--enable-features=IsolateSandboxedIframes", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("PLUGINHOST_CHROMIUM") ?? Paths.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium was found. './test.sh' installs Debian's, or set PLUGINHOST_CHROMIUM to one.");
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Flags }));
    }

    public async Task<IPage> OpenAsync(Uri url, ColorScheme scheme = ColorScheme.Dark, int width = 1440, int height = 900, bool touch = false)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = url.ToString(), ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height }, HasTouch = touch, IsMobile = touch });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
