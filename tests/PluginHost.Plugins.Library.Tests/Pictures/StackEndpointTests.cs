using System.Text.Json;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Pictures;

/// <summary>Stacks, sources and recipes over HTTP. Picture 1 is the source of 2 and 3, 4 and 5 stand alone.</summary>
public sealed class StackEndpointTests : IAsyncLifetime
{
    private const string Recipe = """{"steps": [ {"filter":"acme.warm"} ]}""";

    private readonly FakeImporter _importer = new();
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync(await new TestLibrary(capabilities => capabilities.Add<IImporter>(_importer, FakeImporter.Id)).LoadAsync());
        _server.Library.Settings.Current = _server.Library.Settings.Current with { ImportWorkers = 1 };
        for (var i = 1; i <= 5; i++)
        {
            var content = new MemoryStream(Some.Picture(i));
            _importer.Items.Add(new ImportItem($"{i}", $"{i}.png")
            {
                Open = _ => ValueTask.FromResult<Stream>(content),
                Origin = i is 2 or 3 ? new PictureOrigin(new PictureId(1), Recipe) { Stacked = true } : null,
            });
        }

        using var lease = _server.Library.Capabilities.Rent<ILibrary>();
        var job = (await lease.Capability.ImportAsync(new LibraryImport(new CapabilityId(FakeImporter.Id), "{}", "Make"), default)).Job!.Value;
        await _server.Library.Jobs.WaitAsync(job, TimeSpan.FromSeconds(60), default);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Get_StackedPictures_TellStackSizeAndSource()
    {
        (await StacksAsync()).ShouldBe(["1 in 1 of 3", "2 in 1 of 3 from 1", "3 in 1 of 3 from 1", "4 of 1", "5 of 1"]);
        var detail = await _server.GetAsync("pictures/3");
        (detail.GetProperty("stackId").GetInt64(), detail.GetProperty("stackSize").GetInt32(), detail.GetProperty("sourceId").GetInt64()).ShouldBe((1, 3, 1));
        (await _server.GetAsync("pictures/4")).GetProperty("sourceId").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("stack:1", new[] { 1L, 2, 3 })]
    [InlineData("is:stacked", new[] { 1L, 2, 3 })]
    [InlineData("-is:stacked", new[] { 4L, 5 })]
    [InlineData("from:1", new[] { 2L, 3 })]
    [InlineData("from:2 OR stack:4", new long[0])]
    public async Task Get_Query_FindsByStackAndSource(string query, long[] ids) => (await IdsAsync(query)).ShouldBe(ids);

    [Fact]
    public async Task StackSize_PicturesOfTheStackAreTrashed_CountsTheOthers()
    {
        var trashed = await _server.PostAsync("pictures/batch", """{"ids":[1,2],"edit":{"trash":true}}""");
        (await StacksAsync()).ShouldBe(["3 in 1 of 1 from 1", "4 of 1", "5 of 1"]);
        (await _server.GetAsync("pictures/1")).GetProperty("stackSize").GetInt32().ShouldBe(1);

        await _server.PostAsync($"operations/{trashed.GetProperty("operation").GetInt64()}/undo", "");
        (await _server.GetAsync("pictures/1")).GetProperty("stackSize").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Patch_StackWithAndUnstack_MoveThePictureAndTellOfBoth()
    {
        var stacked = await _server.SendAsync(HttpMethod.Patch, "pictures/5", """{"stackWith":4}""");

        (stacked.GetProperty("stackId").GetInt64(), stacked.GetProperty("stackSize").GetInt32()).ShouldBe((4, 2));
        (await IdsAsync("stack:4")).ShouldBe([4, 5]);
        _server.Library.Events.Published.Last(message => message.Name == EventNames.PictureChanged).Ids.ShouldBe([5, 4]);
        await _server.SendAsync(HttpMethod.Patch, "pictures/3", """{"unstack":true}""");
        (await StacksAsync()).ShouldBe(["1 in 1 of 2", "2 in 1 of 2 from 1", "3 of 1 from 1", "4 in 4 of 2", "5 in 4 of 2"]);
    }

    [Fact]
    public async Task Batch_StackWith_IsOneOperationThatIsUndone()
    {
        var batch = await _server.PostAsync("pictures/batch", """{"q":"-is:stacked","edit":{"stackWith":2,"stars":3}}""");

        (batch.GetProperty("matched").GetInt32(), batch.GetProperty("changed").GetInt32()).ShouldBe((2, 2));
        (await IdsAsync("stack:1")).ShouldBe([1, 2, 3, 4, 5]);
        await _server.PostAsync($"operations/{batch.GetProperty("operation").GetInt64()}/undo", "");
        (await IdsAsync("stack:1")).ShouldBe([1, 2, 3]);
        (await _server.GetAsync("pictures/4")).GetProperty("stackSize").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Batch_TrashedOntoAStack_AnnouncesThePartnerAsChangedOnly()
    {
        await _server.PostAsync("pictures/batch", """{"ids":[5],"edit":{"stackWith":4,"trash":true}}""");

        _server.Library.Events.Published.Last(message => message.Name == EventNames.PictureTrashed).Ids.ShouldBe([5]);
        _server.Library.Events.Published.Last(message => message.Name == EventNames.PictureChanged).Ids.ShouldBe([4]);
    }

    [Theory]
    [InlineData("""{"stackWith":0}""")]
    [InlineData("""{"stackWith":-3}""")]
    [InlineData("""{"stackWith":4,"unstack":true}""")]
    [InlineData("""{"stackWith":"four"}""")]
    public async Task Edit_NonsenseAboutStacks_NamesTheField(string edit)
    {
        (await _server.SendAsync(HttpMethod.Patch, "pictures/5", edit, 400)).GetProperty("errors").TryGetProperty("stackWith", out _).ShouldBeTrue();
        (await _server.PostAsync("pictures/batch", $$"""{"ids":[5],"edit":{{edit}}}""", 400)).GetProperty("errors").TryGetProperty("edit.stackWith", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task StackWith_PictureThatIsNotThere_IsRefused() =>
        (await _server.SendAsync(HttpMethod.Patch, "pictures/5", """{"stackWith":99}""", 409)).GetProperty("code").GetString().ShouldBe("PH6214");

    [Fact]
    public async Task GetRecipe_MadePicture_IsTheStoredJsonAsItIs()
    {
        using var response = await _server.Client.GetAsync("pictures/2/recipe");

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe(Recipe);
        (await _server.GetAsync("pictures/1/recipe", 404)).GetProperty("code").GetString().ShouldBe("PH4020");
        (await _server.GetAsync("pictures/99/recipe", 404)).GetProperty("code").GetString().ShouldBe("PH4002");
    }

    private async Task<string[]> StacksAsync() => [.. (await ItemsAsync("")).Select(item =>
        $"{item.GetProperty("id")}{Text(" in ", item.GetProperty("stackId"))} of {item.GetProperty("stackSize")}{Text(" from ", item.GetProperty("sourceId"))}")];

    private async Task<long[]> IdsAsync(string query) => [.. (await ItemsAsync(query)).Select(item => item.GetProperty("id").GetInt64())];

    private async Task<IEnumerable<JsonElement>> ItemsAsync(string query) => (await _server.GetAsync($"pictures?sort=name&q={query}")).GetProperty("items").EnumerateArray();

    private static string Text(string before, JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : $"{before}{value}";
}
