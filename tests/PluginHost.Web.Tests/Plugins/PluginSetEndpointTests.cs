using System.Net;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Plugins;

public sealed class PluginSetEndpointTests
{
    private const string Path = "api/v1/plugins/sets";

    [Fact]
    public async Task Sets_KeptListedAndRemoved_SayWhetherTheyAreCurrent()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Plugin("acme.one", PluginState.Active));
        host.Runtime.Show(Plugin("acme.two", PluginState.Disabled));
        using var client = host.Local();

        var kept = await TestHost.ReadAsync(await client.PutAsync(Path + "/half%20of%20it", null));
        host.Runtime.Show(Plugin("acme.two", PluginState.Active));
        var listed = (await TestHost.ReadAsync(await client.GetAsync(Path)))["items"]!.AsArray().ShouldHaveSingleItem()!;
        using var removed = await client.DeleteAsync(Path + "/half%20of%20it");

        (kept["isCurrent"]!.GetValue<bool>(), listed["isCurrent"]!.GetValue<bool>()).ShouldBe((true, false));
        (listed["name"]!.GetValue<string>(), listed["on"]![0]!.GetValue<string>(), listed["off"]![0]!.GetValue<string>()).ShouldBe(("half of it", "acme.one", "acme.two"));
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TestHost.ReadAsync(await client.GetAsync(Path)))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/never/apply", HttpStatusCode.NotFound, "PH1721")]
    [InlineData("DELETE", "/never", HttpStatusCode.NotFound, "PH1721")]
    [InlineData("PUT", "/.hidden", HttpStatusCode.UnprocessableEntity, "PH1722")]
    public async Task Sets_ThatCannotBe_AreRefusedWithTheirCode(string method, string path, HttpStatusCode status, string code)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Path + path));

        response.StatusCode.ShouldBe(status);
        (await TestHost.ReadAsync(response))["code"]!.GetValue<string>().ShouldBe(code);
    }

    private static PluginSnapshot Plugin(string id, PluginState state) => new(new PluginId(id), "/nowhere", state);
}
