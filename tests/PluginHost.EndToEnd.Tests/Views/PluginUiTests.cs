using System.Text.Json;
using Microsoft.Playwright;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>Parts of the web UI that come from plugins: what they cannot do, and what becomes of the page when they fail.</summary>
public sealed partial class PluginUiTests(PartsHost parts) : IClassFixture<PartsHost>
{
    private static readonly (string Element, string? Button, string Says)[] Failing =
    [
        ("parts-leaving", null, "PH3094"),
        ("parts-import", null, "PH3090: Error: broken at import"),
        ("parts-mount", null, "PH3091: Error: broken in mount"),
        ("parts-later", "break-event", "PH3093: Error: broken in an event"),
        ("parts-later", "break-promise", "PH3093: Error: broken in a promise"),
        ("framed-import", null, "PH3090: Error: broken at import"),
        ("framed-mount", null, "PH3091: Error: broken in mount"),
        ("framed-later", "break-event", "PH3093: Error: broken in an event"),
        ("framed-later", "break-promise", "PH3093: Error: broken in a promise"),
    ];

    [Fact]
    public async Task HostileModule_InAFrame_GetsNowhere()
    {
        var visitor = await parts.SignInAsync();

        await visitor.OpenAsync($"/page/{PartsHost.Plugin}/parts-hostile");
        var tried = await visitor.Page.FrameLocator("iframe").GetByTestId("tried").InnerTextAsync();

        var results = JsonSerializer.Deserialize<Dictionary<string, string>>(tried)!;
        results.Count.ShouldBe(21);
        results.ShouldNotContain(result => result.Value == "succeeded", tried);
        (results["users"], results["disguisedUsers"], results["pictures"], results["change"], results["otherHost"]).ShouldBe(("PH3095", "PH3095", "PH3095", "PH3095", "PH3096"));
        parts.Elsewhere.Pending().ShouldBeFalse("Something reached another host.");
        visitor.Page.Url.ShouldEndWith("parts-hostile");
        visitor.Page.Context.Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Part_ThatFails_IsAMessageInAPageThatWorks()
    {
        var visitor = await parts.SignInAsync();
        foreach (var (element, button, says) in Failing)
        {
            await visitor.OpenAsync($"/page/{PartsHost.Plugin}/{element}");
            ILocator InPart(string id) => element.StartsWith("framed", StringComparison.Ordinal) ? visitor.Page.FrameLocator("iframe").GetByTestId(id) : visitor.Page.GetByTestId(id);
            if (button is not null)
            {
                // Later, as the click takes away the frame that a click of the browser's driver would wait for.
                await InPart(button).EvaluateAsync("button => void setTimeout(() => button.click(), 50)");
            }

            var failure = await visitor.Page.GetByTestId("slot-failure").InnerTextAsync();
            failure.ShouldContain(says);
            failure.ShouldContain(PartsHost.Name);
            (await visitor.Page.Locator("iframe").CountAsync()).ShouldBe(0, element);
            if (button is not null)
            {
                await visitor.Page.GetByTestId("slot-reload").ClickAsync();
                await InPart(button).WaitForAsync();
            }
        }

        await visitor.Page.GetByTestId("nav-all").ClickAsync();
        await visitor.GridIsShownAsync();
    }

    [Fact]
    public async Task EndlessLoop_InAFrame_LeavesThePageUsable()
    {
        var visitor = await parts.SignInAsync();

        await visitor.OpenAsync($"/page/{PartsHost.Plugin}/parts-endless");
        await visitor.Page.Locator("iframe").WaitForAsync();
        await visitor.Page.GetByTestId("nav-all").ClickAsync();

        await visitor.GridIsShownAsync();
    }

    [Fact]
    public async Task Parts_OfAReloadedPlugin_AreTheNewOnes()
    {
        var visitor = await parts.SignInAsync();
        var (inPage, framed) = (visitor.Page.GetByTestId("lively"), visitor.Page.FrameLocator("[data-part=framed-lively] iframe").GetByTestId("lively"));

        await visitor.OpenLibraryAsync("?panel=info");
        await visitor.PressAsync("ArrowRight");
        await SaysAsync(inPage, "first en dark picture ");
        await SaysAsync(framed, "first en dark picture ");
        // The same module is as tall in both places.
        await visitor.Page.WaitForFunctionAsync("() => Math.abs(document.querySelector('[data-part=parts-lively]').offsetHeight - document.querySelector('[data-part=framed-lively]').offsetHeight) <= 1");
        var first = await inPage.InnerTextAsync();
        await visitor.PressAsync("ArrowRight");
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await SaysAsync(framed, "first en light picture ");
        (await framed.InnerTextAsync())[^2..].ShouldNotBe(first[^2..]);

        await File.WriteAllTextAsync(Path.Combine(parts.Folder, "ui", "version.js"), "export const version = 'second'", TestContext.Current.CancellationToken);
        await parts.Filled.Host.PostAsync($"plugins/{PartsHost.Plugin}/reload");
        await SaysAsync(inPage, "second en light picture ");
        await SaysAsync(framed, "second en light picture ");
        (await visitor.Page.EvaluateAsync<string>("() => `${document.documentElement.dataset.aborted} ${document.documentElement.dataset.unmounted}`")).ShouldBe("first first");

        await parts.Filled.Host.PostAsync($"plugins/{PartsHost.Plugin}/disable");
        await inPage.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await visitor.Page.EvaluateAsync<string>("() => document.documentElement.dataset.unmounted")).ShouldBe("second");
        await parts.Filled.Host.PostAsync($"plugins/{PartsHost.Plugin}/enable");
        await SaysAsync(framed, "second en light picture ");
    }

    private static Task SaysAsync(ILocator locator, string text) => locator.Filter(new() { HasText = text }).WaitForAsync();
}
