using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing.Faults;
using PluginHost.Sdk.Testing.Pictures;
using PluginHost.Sdk.Testing.Tests.Sample;

namespace PluginHost.Sdk.Testing.Tests;

public sealed class PluginTestHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_RegisteredTagger_AnswersBySettings()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(new PluginTestOptions { SettingsJson = """{"tag":"broad"}""" }, Token);

        var before = await TagAsync(host);
        host.ChangeSettings("""{"TAG":"very broad"}""");
        var after = await TagAsync(host);

        (before.Name.Value, before.Confidence, after.Name.Value).ShouldBe(("broad", 0.9, "very broad"));
    }

    [Fact]
    public async Task Start_SettingsAsARecord_AreThePlugins()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(new PluginTestOptions { Settings = new SampleSettings("mine") }, Token);

        (await TagAsync(host)).Name.Value.ShouldBe("mine");
    }

    [Fact]
    public async Task Clock_Turned_RunsWhatWaitsForIt()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(cancellationToken: Token);
        await host.Background.WaitForAsync("tick", 1, Token);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Background.WaitForAsync("tick", 2, Token);

        host.Storage.Keys.ShouldBe(["tick-1200", "tick-1201"], ignoreOrder: true);
    }

    [Fact]
    public async Task Events_Published_ReachThePluginAndComeBack()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(cancellationToken: Token);

        await host.Events.PublishAsync(new NewEvent(EventNames.PictureAdded) { Ids = [7] }, Token);
        await host.Events.PublishAsync(new NewEvent(EventNames.JobChanged), Token);

        host.Events.Published.Select(message => message.Name).ShouldBe(["picture.added", "acme.seen", "job.changed"]);
        host.Events.Published[1].Ids.ShouldBe([7]);
    }

    [Fact]
    public async Task RunJob_OfAKindItHandles_EndsAsItSays()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(cancellationToken: Token);
        var good = await host.Jobs.EnqueueAsync(new NewJob("acme.count", "Count", "5"), Token);
        var bad = await host.Jobs.EnqueueAsync(new NewJob("acme.count", "Count", "five"), Token);

        (await host.RunJobAsync(good.Id, Token)).State.ShouldBe(JobState.Succeeded);
        (await host.RunJobAsync(bad.Id, Token)).Error!.Code.ShouldBe("PH9998");

        (await host.Jobs.GetAsync(good.Id, Token))!.Progress.Done.ShouldBe(5);
        (await host.Jobs.WaitAsync(good.Id, TimeSpan.FromHours(1), Token))!.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Http_HandlerOfTheTest_AnswersAndIsWatched()
    {
        var http = TestHttpHandler.Answering(HttpStatusCode.OK, "word");
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(new PluginTestOptions { Http = http }, Token);

        (await host.Services.GetRequiredService<SampleWork>().AskAsync(Token)).ShouldBe("word");

        http.Asked.ShouldBe(["GET https://example.org/word"]);
    }

    [Fact]
    public async Task Http_WithoutAHandler_SaysWhatToGive()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(cancellationToken: Token);

        var error = await Should.ThrowAsync<HttpRequestException>(() => host.Services.GetRequiredService<SampleWork>().AskAsync(Token));

        error.Message.ShouldContain("PluginTestOptions.Http");
    }

    [Fact]
    public async Task Others_GivenByTheTest_AreRentedAndGivenBack()
    {
        var library = new FakeLibrary(3);
        var host = await PluginTestHost.StartAsync<SamplePlugin>(new PluginTestOptions { Others = [library.AsOffer()] }, Token);
        var lease = host.Context.Capabilities.Rent<ILibrary>();

        (await lease.Capability.QueryAsync(new LibraryQuery("picture-2"), Token)).Total.ShouldBe(1);
        var report = await host.StopAsync(Token);

        report.LeftRunning.ShouldBe(["a lease of ILibrary 'test.library'"]);
        (await Should.ThrowAsync<PluginTestException>(async () => await host.DisposeAsync())).Code.ShouldBe("PH2102");
    }

    [Fact]
    public async Task Stop_WorkThatDoesNotEnd_IsNamed()
    {
        var never = new TaskCompletionSource();
        var host = await PluginTestHost.StartAsync<SamplePlugin>(new PluginTestOptions { StopDeadline = TimeSpan.FromMilliseconds(50) }, Token);
        host.Context.Background.Run("stubborn", _ => never.Task);

        var report = await host.StopAsync(Token);
        never.SetResult();

        report.LeftRunning.ShouldBe(["background work 'stubborn'"]);
        var folder = host.Context.DataFolder;
        await Should.ThrowAsync<PluginTestException>(async () => await host.DisposeAsync());
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_WhatItDoesNotProvide_SaysWhatItDoes()
    {
        await using var host = await PluginTestHost.StartAsync<SamplePlugin>(cancellationToken: Token);

        Should.Throw<PluginTestException>(() => host.Get<ITagger>("acme.other")).Message.ShouldContain("ITagger 'acme.sample'");
    }

    private static async Task<TagGuess> TagAsync(PluginTestHost host) =>
        (await host.Get<ITagger>().TagAsync(new TagRequest([MadePictures.Sample(1)]), Token)).Items.ShouldHaveSingleItem().Tags.ShouldHaveSingleItem();
}
