using System.Net;
using System.Text.Json;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Metadata;
using PluginHost.Plugins.Library.Tests.Fakes;

namespace PluginHost.Plugins.Library.Tests.Pictures;

public sealed partial class PictureEndpointTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        var reader = new FakeMetadataReader
        {
            Result = new MetadataResult(
                new MetadataFields { Camera = "Canon EOS 40D", Iso = 100, Latitude = 1, Longitude = 2, Keywords = ["sea"] }, [new MetadataGroup("exif", [new MetadataEntry("Model", "EOS 40D")])])
            {
                Generation = new GenerationInfo("ComfyUI") { Prompt = "blue sky", Seed = ulong.MaxValue, WorkflowJson = """{"nodes":[]}""", PromptJson = "not json" },
            },
        };
        _server = await LibraryServer.StartAsync(new TestLibrary(capabilities => capabilities.Add<IMetadataReader>(reader, "test.reader")));
        // One worker: pictures get their ids in order of name.
        _server.Library.Settings.Current = _server.Library.Settings.Current with { ImportWorkers = 1 };
        for (var i = 1; i <= 25; i++)
        {
            _server.Library.Files.Write($"in/{i:00}.png", Some.Picture(i, 10 * i));
        }

        await _server.Library.ImportAsync(Path.Combine(_server.Library.Files.Path, "in"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task List_Everything_HasTheFieldsOfTheContract()
    {
        var page = await _server.GetAsync("pictures?limit=1&sort=name");

        page.GetProperty("total").GetInt32().ShouldBe(25);
        var picture = page.GetProperty("items")[0];
        picture.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["id", "name", "format", "mediaType", "width", "height", "bytes", "sha256", "takenAt", "importedAt", "stars", "score", "description", "tags", "collections", "thumbhash", "stackId", "stackSize", "sourceId", "hasGenerationData", "columns", "trashedAt", "revision", "v"], ignoreOrder: true);
        picture.GetProperty("name").GetString().ShouldBe("01.png");
        picture.GetProperty("tags")[0].GetProperty("name").GetString().ShouldBe("sea");
        picture.GetProperty("hasGenerationData").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task List_ByCursor_ReachesEachPictureOnceWhileOthersCome()
    {
        var seen = new List<string>();
        var path = "pictures?limit=7&sort=name";
        var cursor = "";
        do
        {
            var page = await _server.GetAsync(path + cursor);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : "";
            await _server.Library.ImportAsync(_server.Library.Files.Write($"00 new {seen.Count}.png", Some.Picture(1000 + seen.Count)));
        }
        while (cursor.Length > 0);

        seen.ShouldBe(Enumerable.Range(1, 25).Select(i => $"{i:00}.png"));
    }

    [Fact]
    public async Task List_AnyOffset_IsAWindow()
    {
        var page = await _server.GetAsync("pictures?limit=5&offset=22&sort=-name");

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ShouldBe(["03.png", "02.png", "01.png"]);
        page.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task List_SomeFields_HasOnlyThose()
    {
        var page = await _server.GetAsync("pictures?limit=2&fields=id,name");

        page.GetProperty("items")[1].EnumerateObject().Select(property => property.Name).ShouldBe(["id", "name"]);
    }

    [Theory]
    [InlineData("q=width>200", 5)]
    [InlineData("q=prompt:sky", 25)]
    [InlineData("q=sea", 25)]
    [InlineData("q=sea -width>200", 20)]
    [InlineData("q=tag:nothing", 0)]
    [InlineData("q=has:gps camera:canon seed:18446744073709551615", 25)]
    public async Task List_Query_Filters(string query, int total) => (await _server.GetAsync($"pictures?{query}")).GetProperty("total").GetInt32().ShouldBe(total);

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("sort=beauty", "sort")]
    [InlineData("cursor=???", "cursor")]
    [InlineData("fields=id,nothing", "fields")]
    [InlineData("q=(cat", "q")]
    public async Task List_BadParameter_NamesIt(string query, string field)
    {
        var problem = await _server.GetAsync($"pictures?{query}", 400);

        problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task List_SyntaxError_SaysTheColumn()
    {
        var problem = await _server.GetAsync("pictures?q=cat stars>=many", 400);

        problem.GetProperty("column").GetInt32().ShouldBe(12);
        problem.GetProperty("code").GetString().ShouldBe("PH4005");
        problem.GetProperty("title").GetString().ShouldBe("The search cannot be read at column 12.");
        problem.GetProperty("detail").GetString()!.ShouldStartWith("The search cannot be read at column 12. 'many' is not a number.");
        problem.GetProperty("errors").GetProperty("q")[0].GetString()!.ShouldStartWith("'many'");
    }

    [Theory]
    [InlineData("pictures/1/file")]
    [InlineData("pictures/1/thumbnail?size=256")]
    public async Task Head_File_AnswersAsGetWithoutTheBody(string path)
    {
        using var get = await _server.Client.GetAsync(path);
        using var head = await _server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var known = new HttpRequestMessage(HttpMethod.Head, path);
        known.Headers.IfNoneMatch.Add(get.Headers.ETag!);
        using var unchanged = await _server.Client.SendAsync(known);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.ShouldBe((await get.Content.ReadAsByteArrayAsync()).Length);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Headers.CacheControl!.ToString().ShouldBe(get.Headers.CacheControl!.ToString());
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Get_Picture_HasDetails()
    {
        using var response = await _server.Client.GetAsync("pictures/1");
        var detail = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        response.Headers.ETag!.Tag.ShouldBe($"\"{detail.GetProperty("revision").GetInt64()}\"");
        detail.GetProperty("camera").GetString().ShouldBe("Canon EOS 40D");
        detail.GetProperty("exposure").GetProperty("iso").GetInt32().ShouldBe(100);
        detail.GetProperty("gps").GetProperty("latitude").GetDouble().ShouldBe(1);
        detail.GetProperty("generation").GetProperty("seed").GetString().ShouldBe("18446744073709551615");
        detail.GetProperty("generation").GetProperty("workflow").GetBoolean().ShouldBeTrue();
        detail.GetProperty("folder").GetString().ShouldBe("in");
    }

    [Fact]
    public async Task Metadata_Picture_HasGroupsAndGraphs()
    {
        var metadata = await _server.GetAsync("pictures/1/metadata");

        metadata.GetProperty("groups")[0].GetProperty("entries")[0].GetProperty("value").GetString().ShouldBe("EOS 40D");
        metadata.GetProperty("workflow").GetProperty("nodes").GetArrayLength().ShouldBe(0);
        metadata.GetProperty("prompt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Facets_SeveralAtOnce_CountTheResult()
    {
        var facets = await _server.GetAsync("pictures/facets?by=tag,format,camera,model&q=width>200");

        facets.GetProperty("items").GetArrayLength().ShouldBe(4);
        facets.GetProperty("items")[0].GetProperty("values")[0].GetProperty("count").GetInt32().ShouldBe(5);
        (await _server.GetAsync("pictures/facets?by=beauty", 400)).GetProperty("errors").TryGetProperty("by", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("month")]
    [InlineData("takenMonth")]
    [InlineData("importedMonth")]
    [InlineData("year")]
    [InlineData("stars")]
    public async Task Histogram_Bins_AddUp(string by) =>
        (await _server.GetAsync($"pictures/histogram?by={by}")).GetProperty("items").EnumerateArray().Sum(bin => bin.GetProperty("count").GetInt32()).ShouldBe(25);

    [Fact]
    public async Task Fields_All_HaveHelp() =>
        (await _server.GetAsync("query/fields")).GetProperty("fields").EnumerateArray().ShouldAllBe(field => field.GetProperty("help").GetString()!.Length > 0 && field.GetProperty("examples").GetArrayLength() > 0);

    [Fact]
    public async Task File_Original_ComesByteForByteWithItsName()
    {
        using var response = await _server.Client.GetAsync("pictures/1/file");

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Some.Picture(1, 10));
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("01.png");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        using var again = new HttpRequestMessage(HttpMethod.Get, "pictures/1/file");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        (await _server.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_Range_ComesInPart(bool isLocal)
    {
        _server.Library.Blobs.IsLocal = isLocal;
        using var request = new HttpRequestMessage(HttpMethod.Get, "pictures/1/file");
        request.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(4, 10);

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Some.Picture(1, 10)[4..11]);
    }

    [Fact]
    public async Task File_OriginalIsGone_SaysWhatToDo()
    {
        File.Delete(_server.Library.Blobs.PathOf(_server.Library.Catalog.Records[0].Key));

        (await _server.GetAsync("pictures/1/file", 404)).GetProperty("code").GetString().ShouldBe("PH4010");
    }
}
