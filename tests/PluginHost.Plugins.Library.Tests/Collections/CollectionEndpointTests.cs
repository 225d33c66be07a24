using System.Net.Http.Headers;
using System.Text.Json;
using PluginHost.Plugins.Library.Tests.Together;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Http;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Library.Tests.Collections;

/// <summary>Sets, projects and people over HTTP, over the real catalogue.</summary>
public sealed class CollectionEndpointTests : IAsyncLifetime
{
    private RealLibrary _library = null!;
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _library = await RealLibrary.StartAsync();
        _server = await LibraryServer.StartAsync(_library);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Create_List_Patch_Delete_TellWhatThereIs()
    {
        await ImportAsync(3);
        using var response = await _server.Client.PostAsync("sets", new StringContent("""{"name":" Day 10 ","description":"d","icon":"🏖","colour":"#AABBCC","pictures":[1,2,99]}""", new MediaTypeHeaderValue("application/json")));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        response.Headers.Location!.OriginalString.ShouldBe("/api/v1/sets/1");
        var made = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        (Text(made, "kind"), Text(made, "name"), Text(made, "colour"), Number(made, "count"), Number(made, "cover")).ShouldBe(("set", "Day 10", "#aabbcc", 2, 2));
        Text(made, "v").ShouldBe(Text(await _server.GetAsync("pictures/2"), "v"));

        await _server.PostAsync("sets", """{"name":"day 9"}""", 201);
        await _server.PostAsync("people", """{"name":"day 9"}""", 201);
        (await NamesAsync("sets")).ShouldBe(["day 9", "Day 10"]);
        (await NamesAsync("sets?q=Y%201")).ShouldBe(["Day 10"]);
        (await NamesAsync("people")).ShouldBe(["day 9"]);

        var patched = await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"description":null,"icon":"","cover":1,"name":"DAY 10"}""");
        (Text(patched, "name"), Text(patched, "description"), Text(patched, "icon"), Text(patched, "colour"), Number(patched, "cover")).ShouldBe(("DAY 10", null, null, "#aabbcc", 1));
        Number(await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"cover":null}"""), "cover").ShouldBe(2);
        await _server.SendAsync(HttpMethod.Delete, "pictures/2", null, 204);
        (Number(await _server.GetAsync("sets/1"), "count"), Number(await _server.GetAsync("sets/1"), "cover")).ShouldBe((1, 1));

        await _server.SendAsync(HttpMethod.Delete, "sets/1", null, 204);
        (await _server.GetAsync("pictures/1")).GetProperty("collections").GetArrayLength().ShouldBe(0);
        Code(await _server.GetAsync("sets/1", 404)).ShouldBe("PH4021");
    }

    [Fact]
    public async Task Routes_WhatMakesNoSense_IsRefused()
    {
        await _server.PostAsync("sets", """{"name":"One"}""", 201);

        Code(await _server.PostAsync("sets", """{"name":"ONE"}""", 409)).ShouldBe("PH6215");
        Code(await _server.PostAsync("sets", """{"name":"  "}""", 400)).ShouldBe("PH4004");
        Code(await _server.PostAsync("sets", "{}", 400)).ShouldBe("PH4004");
        Code(await _server.PostAsync("sets", """{"name":"Two","colour":"red"}""", 400)).ShouldBe("PH6218");
        Code(await _server.GetAsync("people/1", 404)).ShouldBe("PH4021");
        Code(await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"projects":[1]}""", 400)).ShouldBe("PH6218");
        Code(await _server.PostAsync("sets/1/pictures", "{}", 400)).ShouldBe("PH4022");
        Code(await _server.PostAsync("sets/1/pictures", """{"pictures":[1],"q":"x"}""", 400)).ShouldBe("PH4022");
        Code(await _server.PostAsync("sets/1/pictures", """{"q":"nosuch:1"}""", 400)).ShouldBe("PH4005");
        Code(await _server.PostAsync("pictures/batch", """{"ids":[1],"edit":{"addTo":[1],"removeFrom":[1]}}""", 400)).ShouldBe("PH4004");
        Code(await _server.PostAsync("pictures/batch", """{"ids":[1],"edit":{"addTo":[77]}}""", 409)).ShouldBe("PH6216");
    }

    [Fact]
    public async Task Members_AddReplaceRemoveAndUndo_AreFoundByQueriesAndFacets()
    {
        await ImportAsync(4);
        await _server.PostAsync("sets", """{"name":"Summer 2024"}""", 201);
        await _server.PostAsync("projects", """{"name":"Book"}""", 201);
        await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"projects":[2]}""");

        var added = await _server.PostAsync("sets/1/pictures", """{"q":"name:picture"}""");
        Number(added, "changed").ShouldBe(4);
        var replaced = await _server.SendAsync(HttpMethod.Put, "sets/1/pictures", """{"pictures":[2,3]}""");
        Number(replaced, "changed").ShouldBe(2);
        await _server.PostAsync("pictures/batch", """{"ids":[4],"edit":{"addTo":[2],"stars":3}}""");

        (await IdsAsync("set:\"summer 2024\"")).ShouldBe([2, 3]);
        (await IdsAsync("set:summer*")).ShouldBe([2, 3]);
        (await IdsAsync("set:summer")).ShouldBeEmpty();
        (await IdsAsync("set:#1")).ShouldBe([2, 3]);
        (await IdsAsync("project:book")).ShouldBe([2, 3, 4]);
        (await IdsAsync("no:set")).ShouldBe([1, 4]);
        (await IdsAsync("no:project")).ShouldBe([1]);
        (await IdsAsync("no:person")).Count.ShouldBe(4);
        var facets = (await _server.GetAsync("pictures/facets?by=set,project,person")).GetProperty("items").EnumerateArray()
            .Select(facet => string.Join(';', facet.GetProperty("values").EnumerateArray().Select(value => $"{Text(value, "value")}={Number(value, "count")}")));
        facets.ShouldBe(["Summer 2024=2", "Book=3", ""]);
        (await _server.GetAsync("pictures/4")).GetProperty("collections").EnumerateArray().Select(id => id.GetInt64()).ShouldBe([2]);

        // A new name is found at once, the old one no more.
        await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"name":"Winter"}""");
        ((await IdsAsync("set:winter")).Count, (await IdsAsync("set:summer*")).Count).ShouldBe((2, 0));
        await _server.SendAsync(HttpMethod.Delete, "sets/1/pictures", """{"pictures":[2]}""");
        (await IdsAsync("set:winter")).ShouldBe([3]);
        await _server.PostAsync($"operations/{Number(replaced, "operation")}/undo", "{}");
        (await IdsAsync("set:winter")).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public async Task Locked_Set_AnswersConflictThatNamesIt()
    {
        await ImportAsync(1);
        await _server.PostAsync("sets", """{"name":"Final","pictures":[1]}""", 201);
        await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"locked":true}""");

        foreach (var (method, path, body) in new[]
        {
            (HttpMethod.Patch, "pictures/1", """{"stars":2}"""), (HttpMethod.Post, "pictures/batch", """{"ids":[1],"edit":{"addTags":["x"]}}"""),
            (HttpMethod.Post, "pictures/1/tags", """{"name":"x"}"""), (HttpMethod.Delete, "sets/1/pictures", """{"pictures":[1]}"""),
            (HttpMethod.Put, "sets/1/pictures", """{"pictures":[]}"""), (HttpMethod.Patch, "sets/1", """{"name":"Other"}"""), (HttpMethod.Delete, "sets/1", "{}"),
        })
        {
            var refused = await _server.SendAsync(method, path, body, 409);
            Code(refused).ShouldBe("PH6217", $"{method} {path}");
            refused.ToString().ShouldContain("Final");
        }

        (await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"locked":false}""")).GetProperty("locked").GetBoolean().ShouldBeFalse();
        await _server.SendAsync(HttpMethod.Patch, "pictures/1", """{"stars":2}""");
    }

    [Fact]
    public async Task Events_OfEachChange_NameKindAndIds()
    {
        await ImportAsync(2);
        TakeEvents();

        await _server.PostAsync("sets", """{"name":"A"}""", 201);
        TakeEvents().ShouldBe(["set 1"]);
        await _server.PostAsync("people", """{"name":"B"}""", 201);
        await _server.PostAsync("pictures/batch", """{"ids":[1],"edit":{"addTo":[1,2]}}""");
        TakeEvents().ShouldBe(["person 2", "set 1", "person 2"], ignoreOrder: true);
        var unrelated = await _server.PostAsync("pictures/batch", """{"ids":[1,2],"edit":{"stars":3}}""");
        TakeEvents().ShouldBeEmpty();
        Number(unrelated, "changed").ShouldBe(2);
        await _server.SendAsync(HttpMethod.Delete, "pictures/1", null, 204);
        TakeEvents().ShouldBe(["set 1", "person 2"], ignoreOrder: true);
        await _server.PostAsync("projects", """{"name":"C"}""", 201);
        await _server.SendAsync(HttpMethod.Patch, "sets/1", """{"projects":[3]}""");
        TakeEvents().ShouldBe(["project 3", "set 1", "project 3"]);
        await _server.PostAsync("sets/1/pictures", """{"pictures":[2]}""");
        TakeEvents().ShouldBe(["set 1", "project 3"]);
        await _server.SendAsync(HttpMethod.Delete, "sets/1", null, 204);
        TakeEvents().ShouldBe(["set 1", "project 3"]);
    }

    [Fact]
    public async Task Policies_ReadersMayReadAndNotWrite()
    {
        await _server.PostAsync("sets", """{"name":"A"}""", 201);
        var policies = _server.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText is { } route && (route.Contains("/sets") || route.Contains("/people") || route.Contains("/projects")))
            .Select(endpoint => (IsRead: endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Contains("GET"), Route: endpoint.RoutePattern.RawText, All: string.Join(',', endpoint.Metadata.Select(item => item.ToString())))).ToList();

        policies.Count.ShouldBe(24);
        policies.ShouldAllBe(policy => policy.All.Contains(policy.IsRead ? nameof(AccessPolicy.Reader) : nameof(AccessPolicy.Editor)), string.Join('\n', policies));
    }

    [Fact]
    public async Task Import_IntoCollections_PutsThereWhatIsNewAndWhatWasKnown()
    {
        await ImportAsync(1);
        await _server.PostAsync("sets", """{"name":"A"}""", 201);
        await _server.PostAsync("sets", """{"name":"Locked"}""", 201);
        await _server.SendAsync(HttpMethod.Patch, "sets/2", """{"locked":true}""");
        _library.Files.Write("in/new.png", TestPictures.Png(77));
        var folder = JsonSerializer.Serialize(Path.Combine(_library.Files.Path, "in"));

        await _server.PostAsync("imports", $$"""{"paths":[{{folder}}],"collections":[1]}""", 201);
        (await IdsAsync("set:a")).ShouldBe([1, 2]);
        Number(await _server.GetAsync("sets/1"), "count").ShouldBe(2);
        Code(await _server.PostAsync("imports", $$"""{"paths":[{{folder}}],"collections":[99]}""", 404)).ShouldBe("PH4023");
        Code(await _server.PostAsync("imports", $$"""{"paths":[{{folder}}],"collections":[2]}""", 409)).ShouldBe("PH4024");

        await UploadAsync(201, "1", TestPictures.Png(78));
        (await IdsAsync("set:a")).ShouldBe([1, 2, 3]);
        Code(await UploadAsync(400, "1,x", TestPictures.Png(79))).ShouldBe("PH4530");
        Code(await UploadAsync(404, "5", TestPictures.Png(79))).ShouldBe("PH4023");
        Directory.GetDirectories(Path.Combine(_library.Context.LibraryFolder, ".uploads")).ShouldBeEmpty();
    }

    private async Task<JsonElement> UploadAsync(int status, string collections, byte[] picture)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "files", "up.png" }, { new StringContent(collections), "collections" } };
        using var response = await _server.Client.PostAsync("imports", form);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task ImportAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _library.Files.Write($"in/picture {i}.png", TestPictures.Png(i + 1));
        }

        await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"));
    }

    private async Task<List<long>> IdsAsync(string q) =>
        [.. (await _server.GetAsync($"pictures?q={Uri.EscapeDataString(q)}&fields=id")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()).Order()];

    private async Task<List<string?>> NamesAsync(string path) => [.. (await _server.GetAsync(path)).GetProperty("items").EnumerateArray().Select(item => Text(item, "name"))];

    private List<string> TakeEvents()
    {
        var events = new List<string>();
        while (_library.Events.Published.TryDequeue(out var published))
        {
            if (published.Name == EventNames.CollectionChanged)
            {
                events.Add($"{Text(JsonDocument.Parse(published.Data!).RootElement, "kind")} {string.Join(',', published.Ids)}");
            }
        }

        return events;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static string? Code(JsonElement problem) => Text(problem, "code");
}
