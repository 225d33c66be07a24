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

    [Fact]
    public async Task Verify_OtherSizeAndExtraFilesAndDamagedThumbnail_AreFound()
    {
        var (records, blobs) = (_server.Library.Catalog.Records, _server.Library.Blobs);
        await File.WriteAllBytesAsync(blobs.PathOf(records[0].Key), (await File.ReadAllBytesAsync(blobs.PathOf(records[0].Key)))[..^1]);
        await File.WriteAllTextAsync(Path.Combine(blobs.Root, "originals", "stranger.jpg"), "nobody knows me");
        File.Copy(blobs.PathOf(records[2].Key), Path.Combine(blobs.Root, "originals", "copy.png"));
        var thumbnail = Directory.GetFiles(Path.Combine(blobs.Root, ".thumbnails"), "*", SearchOption.AllDirectories)[0];
        var bytes = await File.ReadAllBytesAsync(thumbnail);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(thumbnail, bytes);

        var report = await RunAsync();

        report.GetProperty("failures").EnumerateArray().ShouldHaveSingleItem().GetProperty("key").GetString().ShouldBe(records[0].Key.Value);
        report.GetProperty("extras").EnumerateArray().Select(extra => extra.GetProperty("key").GetString()).ShouldBe(["originals/copy.png", "originals/stranger.jpg"], ignoreOrder: true);
        report.GetProperty("extras").EnumerateArray().Single(extra => extra.GetProperty("key").GetString() == "originals/copy.png").GetProperty("reason").GetString()!.ShouldContain("picture 3");
        report.GetProperty("badThumbnails").GetInt32().ShouldBe(1);
        File.Exists(thumbnail).ShouldBeFalse();
    }

    private async Task<System.Text.Json.JsonElement> RunAsync()
    {
        var started = await _server.PostAsync("library/verify", "", 202);
        await _server.Library.Jobs.SettleAsync();
        return await _server.GetAsync($"library/verify/{started.GetProperty("job").GetInt64()}");
    }
}
