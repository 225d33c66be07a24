using System.Net.Http.Headers;
using System.Text.Json;
using PluginHost.Plugins.Library.Export;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Tests.Export;

public sealed class ExportTests : IAsyncLifetime
{
    private const int Pictures = 5;

    private readonly FakeExporter _file = new(".cat");
    private readonly FakeExporter _folder = new(null);
    private readonly TemporaryFolder _places = new();

    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync(new TestLibrary(capabilities => capabilities.Add<IExporter>(_file, "test.file").Add<IExporter>(_folder, "test.folder")));
        await _server.Library.LoadAsync();
        _server.Library.Settings.Current = _server.Library.Settings.Current with { ImportWorkers = 1 };
        for (var i = 1; i <= Pictures; i++)
        {
            await _server.UploadAsync(201, ($"{i}.png", Some.Picture(i)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _places.Dispose();
    }

    [Fact]
    public async Task Export_ByQueryIntoAFile_CanBeDownloadedInPartsUntilItIsTakenAway()
    {
        var report = await RunAsync("""{"q":"-name:3","sort":"-name"}""");

        byte[] expected = [.. Some.Picture(5), .. Some.Picture(4), .. Some.Picture(2), .. Some.Picture(1)];
        (report.GetProperty("state").GetString(), report.GetProperty("written").GetInt32(), report.GetProperty("bytes").GetInt64()).ShouldBe(("succeeded", 4, expected.Length));
        var path = $"exports/{report.GetProperty("job").GetInt64()}";
        (await _server.Client.GetByteArrayAsync($"{path}/file", TestContext.Current.CancellationToken)).ShouldBe(expected);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"{path}/file") { Headers = { Range = new RangeHeaderValue(3, 9) } };
        using var answer = await _server.Client.SendAsync(part, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(206);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(expected[3..10]);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        await _server.SendAsync(HttpMethod.Delete, path, null, 204);

        (await _server.GetAsync($"{path}/file", 404)).GetProperty("code").GetString().ShouldBe("PH4554");
        (await _server.GetAsync(path)).GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Export_PicturesThatAreGoneOrCannotBeRead_AreNamedAndTheOthersWritten()
    {
        File.Delete(_server.Library.Blobs.PathOf(_server.Library.Catalog.Records[1].Key));

        var report = await RunAsync("""{"ids":[3,2,99,1]}""");

        (report.GetProperty("written").GetInt32(), report.GetProperty("failed").GetInt32()).ShouldBe((2, 2));
        report.GetProperty("failures").EnumerateArray().Select(failure => (failure.GetProperty("id").GetInt64(), failure.GetProperty("code").GetString())).ShouldBe([(99, "PH4558"), (2, "PH4010")], ignoreOrder: true);
    }

    [Fact]
    public async Task Export_IntoAFolder_HasItsNameWhenEverythingIsInIt()
    {
        var target = Path.Combine(_places.Path, "out");
        var wasThere = false;
        _folder.Before = (_, _) =>
        {
            wasThere |= Path.Exists(target);
            return Task.CompletedTask;
        };

        var report = await RunAsync(Body(target));

        report.GetProperty("folder").GetString().ShouldBe(target);
        wasThere.ShouldBeFalse();
        Directory.GetFileSystemEntries(_places.Path).ShouldBe([target]);
        Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["1.png", "2.png", "3.png", "4.png", "5.png"]);
    }

    [Theory]
    [InlineData("test.file")]
    [InlineData("test.folder")]
    public async Task Export_CancelledInTheMiddle_LeavesNothing(string exporter)
    {
        var reached = new TaskCompletionSource();
        _file.Before = _folder.Before = async (picture, cancellationToken) =>
        {
            if (picture.Record.Id.Value == 3)
            {
                reached.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        };
        var target = Path.Combine(_places.Path, "out");
        var job = await StartAsync(exporter == "test.folder" ? Body(target) : """{"q":"","sort":"name"}""");
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await _server.Library.Jobs.StopAsync(new JobId(job), JobAction.Cancel);

        (await _server.GetAsync($"exports/{job}")).GetProperty("state").GetString().ShouldBe("cancelled");
        Directory.GetFileSystemEntries(_places.Path).ShouldBeEmpty();
        LeftFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_AttemptAfterOneThatWasKilled_BeginsAnew()
    {
        _server.Library.Jobs.IsPaused = true;
        var target = Path.Combine(_places.Path, "out");
        var job = await StartAsync(Body(target));
        Directory.CreateDirectory($"{target}.export-{job}");
        File.WriteAllText(Path.Combine($"{target}.export-{job}", "half.png"), "half");

        await _server.Library.Jobs.RunAsync(new JobId(job));

        Directory.GetFileSystemEntries(_places.Path).ShouldBe([target]);
        Directory.GetFiles(target).Length.ShouldBe(Pictures);
    }

    [Fact]
    public async Task Export_ExporterIsOff_Waits()
    {
        _server.Library.Jobs.IsPaused = true;
        var job = await StartAsync("""{"q":""}""");
        _server.Library.Capabilities.Remove<IExporter>(new CapabilityId("test.file"));

        var waiting = await _server.Library.Jobs.RunAsync(new JobId(job));

        (waiting.State, waiting.Error!.Code).ShouldBe((JobState.Queued, "PH4552"));
    }

    [Theory]
    [InlineData("""{}""", "ids", "PH4004")]
    [InlineData("""{"ids":[1],"q":""}""", "ids", "PH4004")]
    [InlineData("""{"ids":[]}""", "ids", "PH4004")]
    [InlineData("""{"q":"(cat"}""", "q", "PH4005")]
    [InlineData("""{"q":"","sort":"nothing"}""", "sort", "PH4004")]
    [InlineData("""{"q":"","folder":"relative"}""", "folder", "PH4004")]
    [InlineData("""{"q":"","arguments":[1]}""", "arguments", "PH4004")]
    [InlineData("""{"q":"","arguments":{"size":12}}""", "arguments.size", "PH4544")]
    [InlineData("""{"q":"","arguments":{"colour":1}}""", null, "PH4543")]
    [InlineData("""{"q":"","exporter":"acme.none"}""", null, "PH4552")]
    public async Task Start_OfNonsense_IsRefusedByField(string body, string? field, string code)
    {
        var problem = await _server.PostAsync("exports", body, 400);

        problem.GetProperty("code").GetString().ShouldBe(code, problem.ToString());
        if (field is not null && code != "PH4005")
        {
            problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
        }
    }

    [Fact]
    public async Task Start_FolderThatHoldsSomething_IsRefused()
    {
        File.WriteAllText(Path.Combine(_places.Path, "mine.txt"), "mine");

        (await _server.PostAsync("exports", Body(_places.Path), 400)).GetProperty("code").GetString().ShouldBe("PH4556");

        File.ReadAllText(Path.Combine(_places.Path, "mine.txt")).ShouldBe("mine");
    }

    [Fact]
    public async Task Start_FolderFromAnotherMachine_IsForbidden()
    {
        _server.Caller = new Caller("editor", [AccessPolicy.Reader, AccessPolicy.Editor], IsLocal: false);

        (await _server.PostAsync("exports", Body(Path.Combine(_places.Path, "out")), 403)).GetProperty("code").GetString().ShouldBe("PH4551");
        await _server.PostAsync("exports", """{"ids":[1]}""", 202);
    }

    [Fact]
    public async Task Sweep_FileThatExpired_IsTakenAwayAndOthersStay()
    {
        var path = $"exports/{(await RunAsync("""{"ids":[1]}""")).GetProperty("job").GetInt64()}";
        var sweeper = _server.Library.Get<ExportSweeper>();
        _server.Library.Clock.Now = DateTimeOffset.UtcNow.AddHours(23);
        await sweeper.RunAsync(TestContext.Current.CancellationToken);
        (await _server.GetAsync(path)).GetProperty("file").GetString().ShouldNotBeNull();

        _server.Library.Clock.Now = DateTimeOffset.UtcNow.AddHours(25);
        await sweeper.RunAsync(TestContext.Current.CancellationToken);

        (await _server.GetAsync(path)).GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
        LeftFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Exporters_SaysWhatCanBeSet()
    {
        var items = (await _server.GetAsync("exporters")).GetProperty("items").EnumerateArray().ToList();

        items.Select(item => (item.GetProperty("id").GetString(), item.GetProperty("extension").GetString())).ShouldBe([("test.file", ".cat"), ("test.folder", null)], ignoreOrder: true);
        items[0].GetProperty("parameters")[0].GetProperty("default").GetInt32().ShouldBe(1);
    }

    private static string Body(string folder) => $$"""{"q":"","sort":"name","folder":{{JsonSerializer.Serialize(folder)}}}""";

    private IEnumerable<string> LeftFiles()
    {
        var root = Path.Combine(_server.Library.Context.LibraryFolder, ".exports");
        return Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [];
    }

    private async Task<long> StartAsync(string body) => (await _server.PostAsync("exports", body, 202)).GetProperty("job").GetInt64();

    private async Task<JsonElement> RunAsync(string body)
    {
        var job = await StartAsync(body);
        await _server.Library.Jobs.SettleAsync();
        return await _server.GetAsync($"exports/{job}");
    }
}
