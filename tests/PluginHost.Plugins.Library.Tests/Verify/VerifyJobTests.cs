namespace PluginHost.Plugins.Library.Tests.Verify;

public sealed class VerifyJobTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            await _server.UploadAsync(201, ($"{i}.png", Some.Picture(i)));
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Verify_WholeLibrary_FindsNothing()
    {
        var report = await RunAsync();

        report.GetProperty("state").GetString().ShouldBe("succeeded");
        report.GetProperty("checked").GetInt64().ShouldBe(5);
        report.GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Verify_MissingAndDamagedOriginals_AreNamed()
    {
        var records = _server.Library.Catalog.Records;
        File.Delete(_server.Library.Blobs.PathOf(records[1].Key));
        await File.WriteAllTextAsync(_server.Library.Blobs.PathOf(records[3].Key), "something else");

        var report = await RunAsync();

        report.GetProperty("missing").GetInt32().ShouldBe(1);
        report.GetProperty("damaged").GetInt32().ShouldBe(1);
        report.GetProperty("failures").EnumerateArray().Select(failure => (failure.GetProperty("name").GetString(), failure.GetProperty("code").GetString()))
            .ShouldBe([("2.png", "PH4014"), ("4.png", "PH4015")]);
    }

    private async Task<System.Text.Json.JsonElement> RunAsync()
    {
        var started = await _server.PostAsync("library/verify", "", 202);
        await _server.Library.Jobs.SettleAsync();
        return await _server.GetAsync($"library/verify/{started.GetProperty("job").GetInt64()}");
    }
}
