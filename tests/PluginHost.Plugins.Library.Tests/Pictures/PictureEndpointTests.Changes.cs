using System.Text.Json;
using PluginHost.Sdk.Events;

namespace PluginHost.Plugins.Library.Tests.Pictures;

/// <summary>Edits, the trash, batches, undo and tags.</summary>
public sealed partial class PictureEndpointTests
{
    [Fact]
    public async Task Patch_Picture_ChangesItAndTellsOthers()
    {
        var detail = await _server.SendAsync(HttpMethod.Patch, "pictures/2", """{"stars":4,"description":"at the sea","name":"sea.png"}""");

        detail.GetProperty("stars").GetInt32().ShouldBe(4);
        detail.GetProperty("name").GetString().ShouldBe("sea.png");
        (await _server.GetAsync("pictures?q=stars:4")).GetProperty("total").GetInt32().ShouldBe(1);
        _server.Library.Events.Published.ShouldContain(message => message.Name == EventNames.PictureChanged && message.Ids.Contains(2) && message.Origin == "tab-1");
    }

    [Fact]
    public async Task Patch_OldRevision_IsRefused()
    {
        var revision = (await _server.GetAsync("pictures/2")).GetProperty("revision").GetInt64();
        await _server.SendAsync(HttpMethod.Patch, "pictures/2", """{"stars":1}""", ifMatch: $"\"{revision}\"");

        var problem = await _server.SendAsync(HttpMethod.Patch, "pictures/2", """{"stars":2}""", 412, ifMatch: $"\"{revision}\"");

        problem.GetProperty("code").GetString().ShouldBe("PH4112");
        (await _server.GetAsync("pictures/2")).GetProperty("stars").GetInt32().ShouldBe(1);
        await _server.SendAsync(HttpMethod.Patch, "pictures/2", """{"stars":2}""", 412, ifMatch: "\"abc\"");
        await _server.SendAsync(HttpMethod.Patch, "pictures/2", """{"stars":2}""", 200, ifMatch: "*");
    }

    [Theory]
    [InlineData("""{"stars":6}""", "stars")]
    [InlineData("""{"stars":-1}""", "stars")]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":"a/b"}""", "name")]
    [InlineData("""{"stars":"many"}""", "stars")]
    public async Task Patch_BadValue_NamesTheField(string json, string field) =>
        (await _server.SendAsync(HttpMethod.Patch, "pictures/2", json, 400)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();

    [Fact]
    public async Task Delete_Picture_GoesToTheTrashAndComesBack()
    {
        await _server.SendAsync(HttpMethod.Delete, "pictures/3", null, 204);

        (await _server.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(24);
        (await _server.GetAsync("pictures?q=is:trashed")).GetProperty("items")[0].GetProperty("id").GetInt64().ShouldBe(3);
        var restored = await _server.PostAsync("pictures/batch", """{"ids":[3],"edit":{"restore":true}}""");
        restored.GetProperty("changed").GetInt32().ShouldBe(1);
        (await _server.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(25);
        _server.Library.Events.Published.Select(message => message.Name).TakeLast(2).ShouldBe([EventNames.PictureTrashed, EventNames.PictureRestored]);
    }

    [Fact]
    public async Task Batch_Query_ChangesAllAndIsUndone()
    {
        var batch = await _server.PostAsync("pictures/batch", """{"q":"width>200","edit":{"addTags":["Wide","wide"],"stars":3,"trash":true}}""");
        batch.GetProperty("matched").GetInt32().ShouldBe(5);
        batch.GetProperty("changed").GetInt32().ShouldBe(5);
        (await _server.GetAsync("pictures?q=tag:wide stars:3 is:trashed")).GetProperty("total").GetInt32().ShouldBe(5);

        var undone = await _server.PostAsync($"operations/{batch.GetProperty("operation").GetInt64()}/undo", "");

        undone.GetProperty("changed").GetInt32().ShouldBe(5);
        (await _server.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(25);
        _server.Library.Events.Published.Last(message => message.Name == EventNames.PictureRestored).Ids.Count.ShouldBe(5);
        await _server.PostAsync($"operations/{batch.GetProperty("operation").GetInt64()}/undo", "", 409);
    }

    [Fact]
    public async Task Batch_NothingChanges_HasNoOperation()
    {
        var batch = await _server.PostAsync("pictures/batch", """{"ids":[1,1,999],"edit":{"stars":0}}""");

        batch.GetProperty("matched").GetInt32().ShouldBe(2);
        batch.GetProperty("changed").GetInt32().ShouldBe(0);
        batch.GetProperty("operation").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"edit":{"stars":1}}""")]
    [InlineData("""{"ids":[1],"q":"x","edit":{"stars":1}}""")]
    [InlineData("""{"ids":[1],"edit":{}}""")]
    [InlineData("""{"ids":[1],"edit":{"addTags":[""]}}""")]
    [InlineData("""{"ids":[1],"edit":{"trash":true,"restore":true}}""")]
    [InlineData("""{"ids":[1],"edit":{"addTags":["a"],"removeTags":["A"]}}""")]
    [InlineData("""{"q":"(","edit":{"stars":1}}""")]
    [InlineData("""{"ids":[1]}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task Batch_Nonsense_IsRefused(string json) => await _server.PostAsync("pictures/batch", json, 400);

    [Fact]
    public async Task Tags_AddListAndRemove()
    {
        var tags = await _server.PostAsync("pictures/4/tags", """{"name":"  Two   People "}""", 201);
        tags.GetProperty("items").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ShouldBe(["sea", "two people"], ignoreOrder: true);

        (await _server.GetAsync("tags?prefix=TWO")).GetProperty("items")[0].GetProperty("count").GetInt32().ShouldBe(1);
        (await _server.GetAsync("tags?limit=1")).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("sea");
        await _server.SendAsync(HttpMethod.Delete, "pictures/4/tags?name=two%20people", null, 204);
        (await _server.GetAsync("pictures/4/tags")).GetProperty("items").GetArrayLength().ShouldBe(1);
        await _server.PostAsync("pictures/4/tags", """{"name":" "}""", 400);
        await _server.SendAsync(HttpMethod.Delete, "pictures/4/tags", null, 400);
    }
}
