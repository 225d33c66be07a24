using System.Text.Json;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Tests.Import.Http;

public sealed class ImportUndoEndpointTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LibraryServer.StartAsync(await new TestLibrary().LoadAsync());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Undo_Import_TrashesWhatItBroughtAndNothingElse()
    {
        await _server.UploadAsync(201, ("before.png", Some.Picture(1)));
        var job = (await _server.UploadAsync(201, ("a.png", Some.Picture(2)), ("b.png", Some.Picture(3)), ("known.png", Some.Picture(1)), ("no.png", "text"u8.ToArray()))).GetProperty("job").GetInt64();

        var undone = await _server.PostAsync($"imports/{job}/undo", "");

        (undone.GetProperty("matched").GetInt32(), undone.GetProperty("changed").GetInt32()).ShouldBe((2, 2));
        (await NamesAsync("")).ShouldBe(["before.png"]);
        (await NamesAsync("is:trashed")).ShouldBe(["a.png", "b.png"]);
        _server.Library.Events.Published.Last(message => message.Name == EventNames.PictureTrashed).Ids.Count.ShouldBe(2);

        // One operation, so one undo brings all back.
        await _server.PostAsync($"operations/{undone.GetProperty("operation").GetInt64()}/undo", "");
        (await NamesAsync("")).ShouldBe(["a.png", "b.png", "before.png"]);
    }

    [Fact]
    public async Task Undo_Twice_ChangesNothingTheSecondTime()
    {
        var job = (await _server.UploadAsync(201, ("a.png", Some.Picture(2)))).GetProperty("job").GetInt64();
        await _server.PostAsync($"imports/{job}/undo", "");

        var again = await _server.PostAsync($"imports/{job}/undo", "");

        (again.GetProperty("matched").GetInt32(), again.GetProperty("changed").GetInt32()).ShouldBe((1, 0));
        again.GetProperty("operation").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Undo_WhatIsNoImport_IsNotFound()
    {
        _server.Library.Jobs.IsPaused = true;
        var other = await _server.Library.Jobs.EnqueueAsync(new NewJob("library.verify", "Check", "{}"), default);

        (await _server.PostAsync("imports/99/undo", "", 404)).GetProperty("code").GetString().ShouldBe("PH4531");
        (await _server.PostAsync($"imports/{other.Id}/undo", "", 404)).GetProperty("code").GetString().ShouldBe("PH4531");
        await _server.PostAsync("imports/x/undo", "", 404);
    }

    private async Task<string[]> NamesAsync(string query) =>
        [.. (await _server.GetAsync($"pictures?sort=name&q={query}")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
}
