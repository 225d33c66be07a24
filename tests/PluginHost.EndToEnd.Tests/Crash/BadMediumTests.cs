using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>The medium gives nothing back: what is on it is named, everything else works, and with it back all is well.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class BadMediumTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Original_CannotBeRead_IsNamedByWhoAsksAndByVerifyAndTheRestIsServed()
    {
        var home = _folder.Sub("home");
        await using var host = await FillAsync(home);
        var bad = Path.Combine(home, "library", new LibraryAudit(home, "").Query("SELECT storage_key FROM picture WHERE id = 2")[0][0]);
        var good = await host.Owner.GetByteArrayAsync("/api/v1/pictures/2/file");

        using (new BadMedium(bad))
        {
            using var response = await host.Owner.GetAsync("/api/v1/pictures/2/file");
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            ((int)response.StatusCode).ShouldBeGreaterThanOrEqualTo(400, problem.ToString());
            problem.GetProperty("code").GetString()!.ShouldBeOneOf("PH4015", "PH6106");
            (await host.Owner.GetByteArrayAsync("/api/v1/pictures/1/file")).ShouldNotBeEmpty();
            (await host.GetAsync("pictures?limit=10")).GetProperty("total").GetInt32().ShouldBe(3);

            var report = await VerifyAsync(host);
            var failure = report.GetProperty("failures").EnumerateArray().ShouldHaveSingleItem();
            (failure.GetProperty("id").GetInt64(), report.GetProperty("checked").GetInt64()).ShouldBe((2, 3), report.ToString());
        }

        (await host.Owner.GetByteArrayAsync("/api/v1/pictures/2/file")).ShouldBe(good);
        (await VerifyAsync(host)).GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("library.db")]
    [InlineData("library.db-wal")]
    public async Task Serve_DatabaseCannotBeRead_SaysSoAndLosesNothing(string file)
    {
        var home = _folder.Sub("home");
        await (await FillAsync(home)).DisposeAsync();
        var path = Path.Combine(home, "library", file);
        if (!File.Exists(path))
        {
            await File.WriteAllBytesAsync(path, []);
        }

        using (new BadMedium(path))
        {
            var start = await CommandLine.RunAsync(home, "verify", "--json");

            start.ExitCode.ShouldBe(1, start.Output + start.Error);
            start.Error.ShouldMatch("PH620[37]");
            start.Error.ShouldContain("library.db");
        }

        await using var host = await HostProcess.StartAsync(home);
        (await host.GetAsync("pictures?limit=10")).GetProperty("total").GetInt32().ShouldBe(3);
        (await VerifyAsync(host)).GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    private async Task<HostProcess> FillAsync(string home)
    {
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 3);
        var host = await HostProcess.StartAsync(home);
        await host.WaitForJobAsync((await host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" })).GetProperty("job").GetInt64());
        await host.SettleAsync();
        return host;
    }

    private static async Task<JsonElement> VerifyAsync(HostProcess host)
    {
        var job = (await host.PostAsync("library/verify")).GetProperty("job").GetInt64();
        (await host.WaitForJobAsync(job)).GetProperty("state").GetString().ShouldBe("succeeded", host.Log);
        return await host.GetAsync($"library/verify/{job}");
    }
}
