using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Commands.Plugins;

namespace PluginHost.Tests.Commands.Plugins;

public sealed class PluginFindingsTests
{
    [Fact]
    public void Of_Healthy_AreNone() => Of(Plugin()).ShouldBeEmpty();

    [Fact]
    public void Of_SwitchedOffByAPerson_AreNone() => Of(Plugin(plugin => plugin["reason"] = "PH1005: Plugin 'acme.x' was disabled by a person.")).ShouldBeEmpty();

    [Fact]
    public void Of_BrokenOne_HaveReasonAndCure()
    {
        var found = Of(Plugin(plugin => (plugin["reason"], plugin["cure"]) = ("PH1102: A member is missing.", "Update the host."))).ShouldHaveSingleItem();

        (found.Text, found.Cure).ShouldBe(("PH1102: A member is missing.", "Update the host."));
    }

    [Fact]
    public void Of_Leaked_SayWhatHoldsIt() =>
        Of(Plugin(plugin => plugin["reloads"] = new JsonArray(new JsonObject { ["unload"] = "leaked", ["problem"] = "PH1321: a static event", ["cure"] = null })))
            .ShouldHaveSingleItem().Text.ShouldBe("PH1321: a static event");

    [Theory]
    [InlineData(100, 11, 1)]
    [InlineData(100, 10, 0)]
    [InlineData(5, 5, 0)]
    public void Of_FailingOften_AreToldOnceThereIsEnoughToTell(int calls, int failures, int expected) => Of(Plugin(plugin =>
    {
        plugin["health"] = new JsonObject { ["calls"] = calls, ["failures"] = failures };
        plugin["faults"] = new JsonArray(new JsonObject { ["message"] = "newest" }, new JsonObject { ["message"] = "older" });
    })).Count(found => found.Text.EndsWith("with: newest", StringComparison.Ordinal)).ShouldBe(expected);

    private static List<Diagnosis.Finding> Of(JsonElement plugin) => [.. PluginFindings.Of(plugin)];

    private static JsonElement Plugin(Action<JsonObject>? change = null)
    {
        var plugin = new JsonObject
        {
            ["id"] = "acme.x",
            ["notes"] = new JsonArray(),
            ["reloads"] = new JsonArray(),
            ["faults"] = new JsonArray(),
            ["health"] = new JsonObject { ["calls"] = 100, ["failures"] = 0 },
        };
        change?.Invoke(plugin);
        return JsonDocument.Parse(plugin.ToJsonString()).RootElement;
    }
}
