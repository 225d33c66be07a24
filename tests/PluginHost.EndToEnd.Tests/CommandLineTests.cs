using System.Security.Cryptography;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_WithoutServer_TakesEveryFormatIn()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        await PictureFolder.WriteEveryFormatAsync(pictures);

        var imported = await CommandLine.RunAsync(home, "import", pictures, "--json");

        imported.ExitCode.ShouldBe(0, imported.Error + imported.Output);
        imported.Json().GetProperty("imported").GetInt32().ShouldBe(PictureFolder.Formats.Length);
        var found = (await CommandLine.RunAsync(home, "search", "--json")).Json();
        var formats = found.GetProperty("items").EnumerateArray().Select(picture => picture.GetProperty("format").GetString()).Order();
        formats.ShouldBe(["avif", "gif", "jpeg", "png", "tiff", "webp"]);
    }

    [Fact]
    public async Task Import_Again_ReportsDuplicatesAndStoresNothingTwice()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 12);
        await CommandLine.RunAsync(home, "import", pictures);

        var again = await CommandLine.RunAsync(home, "import", pictures, "--json");

        again.ExitCode.ShouldBe(0, again.Error);
        again.Json().GetProperty("duplicates").GetInt32().ShouldBe(12);
        again.Json().GetProperty("imported").GetInt32().ShouldBe(0);
        Originals(home).Length.ShouldBe(12);
    }

    [Fact]
    public async Task Import_OriginalsAreByteForByteTheSource()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 8);

        await CommandLine.RunAsync(home, "import", pictures);

        Hashes(Originals(home)).ShouldBe(Hashes(Directory.GetFiles(pictures)), ignoreOrder: true);
    }

    [Fact]
    public async Task Import_BadFiles_ExitsTwoAndNamesEachWithItsReason()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 2);
        await File.WriteAllBytesAsync(Path.Combine(pictures, "empty.jpg"), []);
        await File.WriteAllTextAsync(Path.Combine(pictures, "words.png"), "this is not a picture");
        var whole = await File.ReadAllBytesAsync(Path.Combine(pictures, "picture-0001.png"));
        await File.WriteAllBytesAsync(Path.Combine(pictures, "cut.png"), whole[..(whole.Length / 2)]);

        var result = await CommandLine.RunAsync(home, "import", pictures, "--json");

        result.ExitCode.ShouldBe(2, result.Error);
        var report = result.Json();
        report.GetProperty("imported").GetInt32().ShouldBe(2);
        report.GetProperty("failed").GetInt32().ShouldBe(3);
        report.GetProperty("total").GetInt32().ShouldBe(5);
        var failures = report.GetProperty("failures").EnumerateArray().ToArray();
        failures.Select(failure => failure.GetProperty("name").GetString()).ShouldBe(["cut.png", "empty.jpg", "words.png"], ignoreOrder: true);
        failures.ShouldAllBe(failure => failure.GetProperty("code").GetString()!.StartsWith("PH4") && failure.GetProperty("reason").GetString()!.Length > 10);
        Originals(home).Length.ShouldBe(2);
        Directory.GetFiles(Path.Combine(home, "library", ".staging")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_WithRunningServer_GoesThroughIt()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 5);
        await using var host = await HostProcess.StartAsync(home);

        var imported = await CommandLine.RunAsync(home, "import", pictures, "--json");

        imported.ExitCode.ShouldBe(0, imported.Error);
        (await host.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Verify_OneFlippedByte_NamesThePictureAndExitsTwo()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 6);
        await CommandLine.RunAsync(home, "import", pictures);
        (await CommandLine.RunAsync(home, "verify")).ExitCode.ShouldBe(0);
        var victim = Originals(home)[3];
        var bytes = await File.ReadAllBytesAsync(victim);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(victim, bytes);

        var result = await CommandLine.RunAsync(home, "verify", "--json");

        result.ExitCode.ShouldBe(2, result.Error);
        var failures = result.Json().GetProperty("failures").EnumerateArray().ToArray();
        failures.Length.ShouldBe(1);
        Path.GetFileName(victim).ShouldStartWith(Path.GetFileNameWithoutExtension(failures[0].GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task PluginList_FreshHome_EveryBuiltInIsActive()
    {
        var list = (await CommandLine.RunAsync(_folder.Sub("home"), "plugin", "list", "--json")).Json();

        var states = list.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("state").GetString());
        states.Keys.ShouldBe(
            [
                "builtin.catalog.sqlite", "builtin.decoder.heif", "builtin.decoder.raw", "builtin.exporter.standard", "builtin.files.local", "builtin.filters", "builtin.filters.standard", "builtin.imaging.vips",
                "builtin.library", "builtin.metadata.standard", "builtin.scorer.quality", "builtin.scripting.csx", "builtin.tagger.metadata",
            ],
            ignoreOrder: true);
        states.Values.ShouldAllBe(state => state == "active");
    }

    [Fact]
    public async Task TokenCreate_ThenBearer_ReadsButDoesNotWrite()
    {
        var home = _folder.Sub("home");
        await CommandLine.RunAsync(CommandLine.StartInfo(home, "user", "add", "olga", "--password-stdin"), "a good password");
        var token = (await CommandLine.RunAsync(home, "token", "create", "--name", "script", "--json")).Json().GetProperty("token").GetString();
        await using var host = await HostProcess.StartAsync(home);
        using var client = new HttpClient { BaseAddress = host.Url };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var read = await client.GetAsync("/api/v1/pictures");
        using var write = await client.DeleteAsync("/api/v1/pictures/1");

        ((int)read.StatusCode).ShouldBe(200);
        ((int)write.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task UserPassword_Forgotten_CanBeSetAtTheMachine()
    {
        var home = _folder.Sub("home");
        await CommandLine.RunAsync(CommandLine.StartInfo(home, "user", "add", "olga", "--password-stdin"), "a good password");

        var changed = await CommandLine.RunAsync(CommandLine.StartInfo(home, "user", "password", "olga", "--password-stdin"), "another password");

        changed.ExitCode.ShouldBe(0, changed.Error);
        await using var host = await HostProcess.StartAsync(home);
        using var client = new HttpClient { BaseAddress = host.Url };
        (await LogInAsync(client, "a good password")).ShouldBe(401);
        (await LogInAsync(client, "another password")).ShouldBe(200);
    }

    [Fact]
    public async Task Doctor_FreshHome_FindsNothingToDo()
    {
        var result = await CommandLine.RunAsync(_folder.Sub("home"), "doctor", "--json");

        result.Json().GetProperty("items").EnumerateArray().Where(item => !item.GetProperty("ok").GetBoolean())
            .ShouldBeEmpty(result.Output);
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Search_IntoAPipe_KeepsALongNameOnOneLine()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 1);
        var name = $"{string.Join('-', Enumerable.Repeat("holiday", 12))}.png";
        File.Move(Directory.GetFiles(pictures).Single(), Path.Combine(pictures, name));
        await CommandLine.RunAsync(home, "import", pictures);

        var found = await CommandLine.RunAsync(home, "search");

        found.Output.Split('\n').ShouldContain(line => line.Contains(name), found.Output);
    }

    [Fact]
    public async Task Version_Always_NamesTheProgram() =>
        (await CommandLine.RunAsync(_folder.Sub("home"), "version")).Output.ShouldStartWith("pluginhost 0.");

    private static async Task<int> LogInAsync(HttpClient client, string password)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { username = "olga", password }), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/v1/session", body);
        return (int)response.StatusCode;
    }

    private static string[] Originals(string home) => Directory.GetFiles(Path.Combine(home, "library", "originals"), "*", SearchOption.AllDirectories);

    private static string[] Hashes(IEnumerable<string> files) => [.. files.Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];

    [Fact]
    public async Task PluginFeed_LoginAndOut_KeepsThePasswordAndNeverShowsIt()
    {
        var home = _folder.Sub("home");
        await File.WriteAllTextAsync(Path.Combine(home, "server-config.json"), """{ "package_feeds": [{ "name": "team", "source": "https://plugins.example/v3/index.json", "username": "me" }] }""", TestContext.Current.CancellationToken);

        var login = await CommandLine.RunAsync(CommandLine.StartInfo(home, "plugin", "feed", "login", "team", "--password-stdin"), "very secret");
        var unknown = await CommandLine.RunAsync(CommandLine.StartInfo(home, "plugin", "feed", "login", "nobody", "--password-stdin"), "very secret");
        var list = await CommandLine.RunAsync(home, "plugin", "feed", "list");
        var logout = await CommandLine.RunAsync(home, "plugin", "feed", "logout", "team");

        (login.ExitCode, logout.ExitCode, unknown.ExitCode).ShouldBe((0, 0, 1), login.Error);
        unknown.Error.ShouldContain("PH7065");
        list.Output.ShouldContain("kept");
        list.Output.ShouldNotContain("very secret");
        (await CommandLine.RunAsync(home, "plugin", "feed", "list")).Output.ShouldContain("none");
    }
}
