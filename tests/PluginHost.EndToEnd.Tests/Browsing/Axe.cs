using System.Text.Json;
using Microsoft.Playwright;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Browsing;

/// <summary>axe-core, the checker of accessibility that the web UI's packages bring along.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(BuildOutput.RepoRoot, "host", "web", "node_modules", "axe-core", "axe.min.js")));

    private const string Levels = "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'";
    private const string Everything = $"{{ type: 'tag', values: [{Levels}, 'best-practice'] }}";
    private const string WithoutLandmarks = $"{{ type: 'tag', values: [{Levels}] }}";
    private const string ContrastOnly = "{ type: 'rule', values: ['color-contrast'] }";

    /// <summary>Everything axe finds in the page as it is now; a theme changes nothing but contrast.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(IPage page, bool contrastOnly = false) => FindAsync(page.MainFrame, page.Context.NewCDPSessionAsync(page), contrastOnly ? ContrastOnly : Everything);

    /// <summary>The same in a frame of another origin, which the page around cannot look into; landmarks are the page's.</summary>
    public static Task<IReadOnlyList<string>> FindInAsync(IFrame frame) => FindAsync(frame, frame.Page.Context.NewCDPSessionAsync(frame), WithoutLandmarks);

    private static async Task<IReadOnlyList<string>> FindAsync(IFrame page, Task<ICDPSession> debugging, string rules)
    {
        var debugger = await debugging;
        await page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)");
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // The page's content security policy forbids scripts in the page; the debugger may.
            await debugger.SendAsync("Runtime.evaluate", new() { ["expression"] = Source.Value });
        }

        var found = await page.EvaluateAsync<JsonElement>($"() => window.axe.run(document, {{ resultTypes: ['violations'], runOnly: {rules} }})");
        return [.. found.GetProperty("violations").EnumerateArray().SelectMany(Describe)];
    }

    private static IEnumerable<string> Describe(JsonElement violation) =>
        violation.GetProperty("nodes").EnumerateArray().Where(node => !IsOpenMenu(violation, node)).Take(3).Select(node => $"{violation.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()} {node.GetProperty("failureSummary").GetString()}");

    // A menu that is open belongs to its button, not to a region of the page; where it lies in the document says nothing about it.
    private static bool IsOpenMenu(JsonElement violation, JsonElement node) =>
        violation.GetProperty("id").GetString() == "region" && node.GetProperty("html").GetString()!.Contains("data-reka-popper-con", StringComparison.Ordinal);
}
