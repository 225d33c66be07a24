using System.Net;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Plugins;

public sealed class SafeModeTests
{
    private static readonly SafeModeReport Active = new(Active: true, 2, [new Suspect("acme.one", "1.0.0", "it was in Configure")])
    {
        Reason = new Refusal("PH1702", "Two starts failed.", "Leave it."),
        LeftOut = [new PluginId("acme.one")],
        LastGood = new LastGoodSet(DateTimeOffset.UnixEpoch, [new PluginVersion("acme.two", "2.0.0")]),
    };

    [Fact]
    public async Task Read_SafeMode_SaysWhyWhoAndWhatIsLeftOut()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.SafeMode = Active;
        using var client = host.Local();

        var safeMode = (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins")))["safeMode"]!;

        safeMode["active"]!.GetValue<bool>().ShouldBeTrue();
        safeMode["reason"]!.GetValue<string>().ShouldBe("PH1702: Two starts failed.");
        safeMode["cure"]!.GetValue<string>().ShouldBe("Leave it.");
        safeMode["suspects"]![0]!["plugin"]!.GetValue<string>().ShouldBe("acme.one");
        safeMode["leftOut"]![0]!.GetValue<string>().ShouldBe("acme.one");
        safeMode["lastGood"]!["plugins"]![0]!["version"]!.GetValue<string>().ShouldBe("2.0.0");
    }

    [Fact]
    public async Task Health_SafeMode_IsReadyAndSaysSoToAnybodyWithoutNames()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.SafeMode = Active;
        using var client = host.Anonymous();

        using var response = await client.GetAsync("healthz/ready");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("\"safeMode\":true");
        text.ShouldNotContain("acme");
    }

    [Fact]
    public async Task Leave_Owner_LeavesAndAReaderMayNot()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.SafeMode = Active;
        using var reader = host.WithToken(await host.MakeTokenAsync("read"));
        using var owner = host.Local();

        (await reader.PostAsync("api/v1/safe-mode/leave", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var left = await owner.PostAsync("api/v1/safe-mode/leave", null);

        left.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestHost.ReadAsync(left))["active"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_NothingRemembered_IsAConflictWithTheCode()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.RestoreFault = new PluginFaultException("PH1703", "There is no last good set.");
        using var client = host.Local();

        using var response = await client.PostAsync("api/v1/safe-mode/restore-last-good", null);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TestHost.CodeOf(response)).ShouldBe("PH1703");
    }
}
