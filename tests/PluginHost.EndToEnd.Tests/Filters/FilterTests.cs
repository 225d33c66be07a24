using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests.Filters;

/// <summary>Filters through the real host: looked at, run, undone, made again, exported.</summary>
public sealed class FilterTests(FilterTests.Library library) : IClassFixture<FilterTests.Library>
{
    private const string BlackAndWhite = "builtin.filters.standard.black-and-white";
    private const string Exposure = "builtin.filters.standard.exposure";

    private readonly TemporaryFolder _folder = library.Folder;
    private readonly HostProcess _host = library.Host;
    private readonly long[] _pictures = library.Pictures;

    [Fact]
    public async Task Run_OnASelection_StacksNewPicturesWhichCanBeUndoneAndMadeAgain()
    {
        var started = await _host.PostAsync("filters/run", new { pictures = _pictures, steps = Steps(BlackAndWhite, new { }) });
        (await _host.WaitForJobAsync(started.GetProperty("job").GetInt64())).GetProperty("state").GetString().ShouldBe("succeeded");

        var made = (await _host.GetAsync($"pictures?q=from:{_pictures[0]}")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        made.GetProperty("stackId").GetInt64().ShouldBe(_pictures[0]);
        made.GetProperty("stackSize").GetInt32().ShouldBe(2);
        var id = made.GetProperty("id").GetInt64();
        var recipe = await _host.GetAsync($"pictures/{id}/recipe");
        recipe.GetProperty("steps")[0].GetProperty("filter").GetString().ShouldBe(BlackAndWhite);
        recipe.GetProperty("source").GetProperty("id").GetInt64().ShouldBe(_pictures[0]);
        (await _host.PostAsync($"filters/recipes/{id}/check")).GetProperty("same").GetBoolean().ShouldBeTrue();

        await _host.PostAsync($"imports/{started.GetProperty("job").GetInt64()}/undo");

        (await _host.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(3);
        (await _host.GetAsync("pictures?q=is:trashed")).GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Preview_OfAChain_IsAPictureAndLeavesNothing()
    {
        var steps = new[] { Step(BlackAndWhite, new { }), Step(Exposure, new { stops = 0.5 }) };

        using var preview = await _host.Owner.PostAsJsonAsync("/api/v1/filters/preview", new { picture = _pictures[0], steps, size = 64 });

        preview.IsSuccessStatusCode.ShouldBeTrue(await preview.Content.ReadAsStringAsync());
        preview.Content.Headers.ContentType!.MediaType!.ShouldStartWith("image/");
        preview.Headers.GetValues("X-Outputs").ShouldBe(["1"]);
        (await _host.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Preview_WrongParameter_IsNamed()
    {
        using var answer = await _host.Owner.PostAsJsonAsync("/api/v1/filters/preview", new { picture = _pictures[0], steps = Steps(Exposure, new { stops = 99 }) });

        ((int)answer.StatusCode).ShouldBe(400);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("PH4604");
        problem.GetProperty("errors").TryGetProperty("steps[0].stops", out _).ShouldBeTrue(problem.ToString());
    }

    [Fact]
    public async Task Presets_SavedByName_AreListedWithWhatIsMissing()
    {
        using var saved = await _host.Owner.PutAsJsonAsync("/api/v1/filters/presets/Old%20paper", new { steps = new[] { Step(BlackAndWhite, new { }), Step("acme.gone", new { }) } });
        saved.IsSuccessStatusCode.ShouldBeTrue(await saved.Content.ReadAsStringAsync());

        var preset = (await _host.GetAsync("filters/presets")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        preset.GetProperty("name").GetString().ShouldBe("Old paper");
        preset.GetProperty("missing").EnumerateArray().Select(filter => filter.GetString()).ShouldBe(["acme.gone"]);
    }

    [Fact]
    public async Task Run_ByWhoMayOnlyRead_IsRefused()
    {
        var token = await _host.PostAsync("tokens", new { name = "reader", scope = "read" });
        using var reader = new HttpClient { BaseAddress = _host.Url };
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());

        using var run = await reader.PostAsJsonAsync("/api/v1/filters/run", new { pictures = _pictures, steps = Steps(BlackAndWhite, new { }) });
        using var preset = await reader.PutAsJsonAsync("/api/v1/filters/presets/mine", new { steps = Steps(BlackAndWhite, new { }) });
        using var list = await reader.GetAsync("/api/v1/filters");

        ((int)run.StatusCode, (int)preset.StatusCode, (int)list.StatusCode).ShouldBe((403, 403, 200));
    }

    [Fact]
    public async Task Command_RunIntoAFolder_WritesFilesAndLeavesTheLibrary()
    {
        var output = _folder.Sub("out");

        var run = await CommandLine.RunAsync(_host.Home, "filter", "run", Exposure, "format:png", "--set", "stops=1", "--format", "jpeg", "--to", output, "--json");

        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        run.Json().GetProperty("written").GetArrayLength().ShouldBe(3);
        Directory.GetFiles(output).ShouldAllBe(file => file.EndsWith("-exposure.jpg"));
        Directory.GetFiles(output).Length.ShouldBe(3);
        (await _host.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Command_List_NamesFiltersAndParameters()
    {
        var list = await CommandLine.RunAsync(_host.Home, "filter", "list");

        list.Output.ShouldContain(Exposure);
        list.Output.ShouldContain("stops=0");
    }

    [Fact]
    public async Task Command_WrongSetting_SaysHow()
    {
        var run = await CommandLine.RunAsync(_host.Home, "filter", "run", Exposure, "--set", "stops", "--to", _folder.Sub("out"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("PH7040");
    }

    private static object[] Steps(string filter, object arguments) => [Step(filter, arguments)];

    private static object Step(string filter, object arguments) => new { filter, arguments };

    /// <summary>One host with three pictures, which every test leaves as it found it.</summary>
    public sealed class Library : IAsyncLifetime
    {
        internal TemporaryFolder Folder { get; } = new();

        internal HostProcess Host { get; private set; } = null!;

        internal long[] Pictures { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            PictureFolder.WritePngs(Folder.Sub("pictures"), 3);
            await CommandLine.RunAsync(CommandLine.StartInfo(Folder.Sub("home"), "user", "add", "olga", "--password-stdin"), "a good password");
            Host = await HostProcess.StartAsync(Folder.Sub("home"));
            await Host.PostAsync("imports", new { paths = new[] { Folder.Sub("pictures") }, mode = "copy" });
            await Host.SettleAsync();
            Pictures = [.. (await Host.GetAsync("pictures?sort=imported")).GetProperty("items").EnumerateArray().Select(picture => picture.GetProperty("id").GetInt64())];
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            Folder.Dispose();
        }
    }
}
