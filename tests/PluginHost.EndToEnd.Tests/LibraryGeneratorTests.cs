using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>A made-up library must be as good as an imported one, or what is measured on it says nothing.</summary>
public sealed class LibraryGeneratorTests : IDisposable
{
    private const int Pictures = 2000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Home_Generated_IsServedLikeAnImportedOne()
    {
        var home = _folder.Sub("home");
        await Generator.RunAsync(home, Pictures);
        await using var host = await HostProcess.StartAsync(home);

        var visible = (await host.GetAsync("pictures?limit=1")).GetProperty("total").GetInt32();
        visible.ShouldBeInRange(Pictures - 40, Pictures - 1);
        (await TotalAsync(host, "is:trashed")).ShouldBe(Pictures - visible);
        (await TotalAsync(host, "has:generation")).ShouldBeInRange(Pictures / 2, Pictures * 9 / 10);
        await FacetsAreWhatQueriesFindAsync(host);
        await EveryPictureShowsSomethingAsync(host);
        (await CommandLine.RunAsync(home, "doctor")).ExitCode.ShouldBe(0);
        (await host.GetAsync("jobs")).GetProperty("items").GetArrayLength().ShouldBe(0, "The host looks at pictures again that its engines should have seen.");
    }

    [Fact]
    public async Task Prompt_OfAGeneratedPicture_IsFoundByItsWords()
    {
        var home = _folder.Sub("home");
        await Generator.RunAsync(home, 300);
        await using var host = await HostProcess.StartAsync(home);
        var picture = (await host.GetAsync("pictures?q=has:generation&limit=1")).GetProperty("items")[0].GetProperty("id").GetInt64();
        var prompt = (await host.GetAsync($"pictures/{picture}")).GetProperty("generation").GetProperty("prompt").GetString()!;

        var words = string.Join(' ', prompt.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^4..]).Replace(",", "");
        var found = await host.GetAsync($"pictures?q={Uri.EscapeDataString($"prompt:\"{words}\"")}");

        found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()).ShouldContain(picture);
        found.GetProperty("total").GetInt32().ShouldBeLessThan(50);
    }

    [Fact]
    public async Task Library_OfOneSeed_IsAlwaysTheSame()
    {
        var homes = new[] { _folder.Sub("one"), _folder.Sub("same"), _folder.Sub("other") };
        await Generator.RunAsync(homes[0], 200, seed: 7);
        await Generator.RunAsync(homes[1], 200, seed: 7);
        await Generator.RunAsync(homes[2], 200, seed: 8);

        var contents = homes.Select(Content).ToArray();

        contents[1].ShouldBe(contents[0]);
        contents[2].ShouldNotBe(contents[0]);
    }

    private static async Task<int> TotalAsync(HostProcess host, string query) =>
        (await host.GetAsync($"pictures?limit=1&q={Uri.EscapeDataString(query)}")).GetProperty("total").GetInt32();

    private static async Task FacetsAreWhatQueriesFindAsync(HostProcess host)
    {
        var facets = (await host.GetAsync("pictures/facets?by=tag,format,camera&limit=3")).GetProperty("items").EnumerateArray().ToArray();
        facets.Length.ShouldBe(3);
        foreach (var facet in facets)
        {
            foreach (var value in facet.GetProperty("values").EnumerateArray())
            {
                (await TotalAsync(host, $"{facet.GetProperty("by").GetString()}:\"{value.GetProperty("value").GetString()}\"")).ShouldBe(value.GetProperty("count").GetInt32());
            }
        }
    }

    private static async Task EveryPictureShowsSomethingAsync(HostProcess host)
    {
        var pictures = (await host.GetAsync("pictures?limit=500")).GetProperty("items").EnumerateArray().ToArray();
        pictures.Average(picture => picture.GetProperty("tags").GetArrayLength()).ShouldBeInRange(7, 12);
        pictures.ShouldAllBe(picture => picture.GetProperty("thumbhash").ValueKind == JsonValueKind.String);
        foreach (var picture in pictures.Where((_, i) => i % 25 == 0))
        {
            using var response = await host.Owner.GetAsync($"/api/v1/pictures/{picture.GetProperty("id").GetInt64()}/thumbnail?size=256");
            response.IsSuccessStatusCode.ShouldBeTrue(response.StatusCode.ToString());
            response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        }
    }

    private static string Content(string home) => string.Join('\n', SqliteCommands.Read(
        Path.Combine(home, "library", "library.db"),
        """
        SELECT hash, name, storage_key, bytes, width, height, taken_at, imported_at, camera, lens, model, seed, stars, score, trashed_at, folder, description, thumb_hash,
            (SELECT prompt || coalesce(negative, '') FROM picture_prompt WHERE picture_id = id),
            (SELECT group_concat(tag_id || ' ' || source_id || ' ' || confidence || ' ' || rejected) FROM picture_tag WHERE picture_id = id),
            (SELECT group_concat(column_id || ' ' || value) FROM picture_column WHERE picture_id = id)
        FROM picture ORDER BY id
        """));
}
