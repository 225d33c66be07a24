using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Tests.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Settings;

public sealed partial class LiveSettingsTests
{
    // Somebody saves while the plugin is reloaded: its old instance was among those to tell, and is no reason to refuse.
    [Fact]
    public void Prepare_RevokedMeanwhile_LeavesItToTheNextInstance()
    {
        using var under = new SupervisorUnderTest();
        var settings = Make(under);
        settings.Revoke();

        settings.Prepare(new JsonObject { ["word"] = "late" })();

        Should.Throw<PluginFaultException>(() => settings.Current).Code.ShouldBe("PH1402");
    }

    [Fact]
    public void Prepare_RevokedBeforeItIsApplied_KeepsNothing()
    {
        using var under = new SupervisorUnderTest();
        var settings = Make(under);
        var apply = settings.Prepare(new JsonObject { ["word"] = "late" });
        settings.Revoke();

        apply();

        Should.Throw<PluginFaultException>(() => settings.Current).Code.ShouldBe("PH1402");
    }

    private static LiveSettings<Words> Make(SupervisorUnderTest under) =>
        new(new PluginScope(under.Supervisor, TimeProvider.System, NullLogger.Instance), store: null, WordsJson.Default.Words);

    internal sealed record Words(string Word = "first");

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Words))]
    internal sealed partial class WordsJson : JsonSerializerContext;
}
