using System.Text.Json.Nodes;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly PluginId Healthy = new("fixtures.healthy");

    [Fact]
    public async Task WriteSettingsAsync_ValidValues_AreSeenAtOnceAndSurviveARestart()
    {
        await using var host = await StartAsync();
        host.Runtime.ReadSettings(Healthy)!.Values.ToJsonString().ShouldBe("""{"word":"healthy","times":1,"loud":false,"mood":"calm"}""");

        var change = await host.Runtime.WriteSettingsAsync(Healthy, Parse("""{"word":"sunny","mood":"merry"}"""), CancellationToken.None);

        change.Errors.ShouldBeEmpty();
        change.Settings!.Version.ShouldBe(2);
        change.Settings.Values["times"]!.GetValue<int>().ShouldBe(1);
        (await host.TagAsync()).ShouldBe("sunny merry 0");
        await host.RestartAsync();
        (await host.TagAsync()).ShouldBe("sunny merry 0");
        host.Runtime.ReadSettings(Healthy)!.Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"word":""}""", "word", "at least 1")]
    [InlineData("""{"word":"123456789012345678901"}""", "word", "at most 20")]
    [InlineData("""{"word":7}""", "word", "must be text")]
    [InlineData("""{"word":null}""", "word", "must be text")]
    [InlineData("""{"times":0}""", "times", "at least 1")]
    [InlineData("""{"times":11}""", "times", "at most 10")]
    [InlineData("""{"times":1.5}""", "times", "whole number")]
    [InlineData("""{"loud":"yes"}""", "loud", "true or false")]
    [InlineData("""{"mood":"angry"}""", "mood", "calm, merry")]
    [InlineData("""{"colour":"red"}""", "colour", "no setting")]
    public async Task WriteSettingsAsync_BadValue_IsRefusedByField(string values, string field, string expected)
    {
        await using var host = await StartAsync();

        var change = await host.Runtime.WriteSettingsAsync(Healthy, Parse(values), CancellationToken.None);

        change.Settings.ShouldBeNull();
        change.Errors[field][0].ShouldContain(expected, Case.Insensitive);
        host.Runtime.ReadSettings(Healthy)!.Version.ShouldBe(1);
        Directory.Exists(host.Options.SettingsFolder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"version":4,"values":{"word":5}}""")]
    public async Task StartAsync_DamagedSettingsFile_DefaultsStandInAndItIsTold(string text)
    {
        await using var host = new TestRuntime();
        Directory.CreateDirectory(host.Options.SettingsFolder);
        File.WriteAllText(Path.Combine(host.Options.SettingsFolder, "fixtures.healthy.json"), text);
        host.User.Install("Healthy");

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        host.Plugin("fixtures.healthy").Notes.ShouldHaveSingleItem().Code.ShouldBe("PH1602");
    }

    [Fact]
    public async Task WriteSettingsAsync_DuringReloads_NothingOfTheOldInstanceStays()
    {
        await using var host = await StartAsync();
        for (var round = 0; round < 5; round++)
        {
            await host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None);
            await host.Runtime.WriteSettingsAsync(Healthy, Parse($$"""{"times":{{round + 1}}}"""), CancellationToken.None);
        }

        host.Runtime.ReadSettings(Healthy)!.Version.ShouldBe(6);
        await host.ProvedAsync("fixtures.healthy");
    }

    private static async Task<TestRuntime> StartAsync()
    {
        var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        return host;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
