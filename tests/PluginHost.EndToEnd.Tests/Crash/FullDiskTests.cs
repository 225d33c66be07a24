using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>A volume that takes no more, at whatever step that is noticed: a clear error, nothing lost, reading goes on, and so does work when there is room again.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Files = 12;
    private static readonly int Steps = 9 * Dice.Longer;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_VolumeFillsUpAtAnyStep_WaitsAndEndsWhenThereIsRoomAgain()
    {
        var home = _folder.Sub("home");
        using var volume = new SmallVolume(home, megabytes: 48);
        List<string> contents = [];
        HashSet<string> errors = [];
        var host = await HostProcess.StartAsync(home);
        try
        {
            await SetReserveAsync(host, 0);
            var need = await MeasureAsync(host, contents);
            for (var step = 0; step < Steps; step++)
            {
                var pictures = _folder.Sub($"pictures-{step}");
                PictureFolder.WritePngs(pictures, Files, firstSeed: 1000 + (step * Files));
                contents.AddRange(Directory.GetFiles(pictures).Select(LibraryAudit.HashOf));
                await FillAsync(host, volume, need * step / Steps);

                var job = await StartAsync(host, pictures, errors);
                await WatchAsync(host, job, errors);
                (await host.GetAsync("pictures?limit=1")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
                await RelieveAsync(host, volume);
                job ??= await StartAsync(host, pictures, []);

                var ended = await host.WaitForJobAsync(job!.Value);
                ended.GetProperty("state").GetString().ShouldBe("succeeded", $"step {step}: {ended}\n{host.Log}");
                var report = await host.GetAsync($"imports/{job}");
                (report.GetProperty("imported").GetInt32(), report.GetProperty("failed").GetInt32()).ShouldBe((Files, 0), $"step {step}: {report}\n{host.Log}");
            }

            await host.SettleAsync();
            await new LibraryAudit(home, "").WaitForEnginesAsync();
            errors.ShouldNotBeEmpty();
            errors.ShouldBeSubsetOf(["PH6102", "PH6103", "PH4529", "PH6206", "PH6207"], host.Log);
        }
        finally
        {
            await host.DisposeAsync();
        }

        new LibraryAudit(home, string.Join(' ', errors)).CheckAtRest(contents);
    }

    [Fact]
    public async Task EveryWrite_NothingFitsAnyMore_IsRefusedWithItsCodeAndReadingGoesOn()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 3);
        using var volume = new SmallVolume(home, megabytes: 48);
        await using var host = await HostProcess.StartAsync(home);
        await host.WaitForJobAsync((await host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" })).GetProperty("job").GetInt64());
        await FillAsync(host, volume, 0);

        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[300_000]), "files", "large.png" } };
        using var upload = await host.Owner.PostAsync("/api/v1/imports", form);
        using var read = await host.Owner.GetAsync("/api/v1/pictures/1/file");
        using var ready = await host.Owner.GetAsync("/healthz/ready");

        ((int)upload.StatusCode).ShouldBe(507, await upload.Content.ReadAsStringAsync());
        (await upload.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("PH4529");
        ((int)read.StatusCode, (int)ready.StatusCode).ShouldBe((200, 200));
        await DegradedAsync(host, volume);
        if (volume.IsReal)
        {
            await ShouldRefuseAsync(host, "plugins/builtin.library/settings", new { values = new { maxPixels = 1_000_000 } });
            await ShouldRefuseAsync(host, "users/nobody/password", new { password = "a good password" });
        }

        await RelieveAsync(host, volume);
        using var again = await host.Owner.PutAsJsonAsync("/api/v1/plugins/builtin.library/settings", new { values = new { maxPixels = 1_000_000 } });
        again.IsSuccessStatusCode.ShouldBeTrue(await again.Content.ReadAsStringAsync());
    }

    /// <summary>Every write of the process fails, of files and of the database, as on a medium that has gone bad.</summary>
    [Fact]
    public async Task Import_WritesFailUnderStoreAndCatalogue_WaitsAndEndsWhenTheyWorkAgain()
    {
        var home = _folder.Sub("home");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, Files);
        await using (var host = await HostProcess.StartAsync(home))
        {
            for (var limit = 1 << 10; limit <= 1 << 22; limit <<= 4)
            {
                await LimitAsync(host, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
                using var refused = await host.Owner.PostAsJsonAsync("/api/v1/imports", new { paths = new[] { pictures }, mode = "copy" });
                (refused.IsSuccessStatusCode || (int)refused.StatusCode is 503 or 507).ShouldBeTrue($"{(int)refused.StatusCode} {await refused.Content.ReadAsStringAsync()}");
                (await host.GetAsync("pictures?limit=1")).GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(0);
            }

            await LimitAsync(host, "unlimited");
            var job = (await host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" })).GetProperty("job").GetInt64();
            (await host.WaitForJobAsync(job)).GetProperty("state").GetString().ShouldBe("succeeded", host.Log);
            await host.SettleAsync();
            await new LibraryAudit(home, "").WaitForEnginesAsync();
        }

        var audit = new LibraryAudit(home, "after failed writes");
        audit.CheckAtRest([.. Directory.GetFiles(pictures).Select(LibraryAudit.HashOf)]);
        audit.Query("SELECT name, refusal_code, refusal_reason FROM import_item WHERE refusal_code IS NOT NULL").ShouldBeEmpty("No picture is to blame.");
    }

    /// <summary>How many bytes of the volume one import takes.</summary>
    private async Task<long> MeasureAsync(HostProcess host, List<string> contents)
    {
        var pictures = _folder.Sub("pictures-measured");
        PictureFolder.WritePngs(pictures, Files);
        contents.AddRange(Directory.GetFiles(pictures).Select(LibraryAudit.HashOf));
        var before = new DriveInfo(host.Home).AvailableFreeSpace;
        var job = await StartAsync(host, pictures, []);
        await host.WaitForJobAsync(job!.Value);
        return Math.Max(1 << 20, before - new DriveInfo(host.Home).AvailableFreeSpace);
    }

    /// <summary>Nothing where not even the job could be written.</summary>
    private static async Task<long?> StartAsync(HostProcess host, string pictures, HashSet<string> errors)
    {
        using var response = await host.Owner.PostAsJsonAsync("/api/v1/imports", new { paths = new[] { pictures }, mode = "copy" });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (response.IsSuccessStatusCode)
        {
            return answer.GetProperty("job").GetInt64();
        }

        ((int)response.StatusCode is 503 or 507).ShouldBeTrue($"{(int)response.StatusCode} {answer}\n{host.Log}");
        errors.Add(answer.GetProperty("code").GetString()!);
        return null;
    }

    /// <summary>Until the job has ended, or says what it waits for, or cannot even do that.</summary>
    private static async Task WatchAsync(HostProcess host, long? job, HashSet<string> errors)
    {
        for (var i = 0; job is not null && i < 20; i++)
        {
            var state = await host.GetAsync($"jobs/{job}");
            if (state.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
            {
                errors.Add(error.GetProperty("code").GetString()!);
                error.GetProperty("message").GetString()!.ShouldMatch($"The volume .*free|{System.Text.RegularExpressions.Regex.Escape(host.Home)}");
                return;
            }

            if (state.GetProperty("state").GetString() == "succeeded")
            {
                return;
            }

            await Task.Delay(50);
        }
    }

    private static async Task FillAsync(HostProcess host, SmallVolume volume, long free)
    {
        if (volume.IsReal)
        {
            volume.LeaveFree(free);
        }
        else
        {
            await SetReserveAsync(host, 10_000);
        }
    }

    private static async Task RelieveAsync(HostProcess host, SmallVolume volume)
    {
        if (volume.IsReal)
        {
            volume.MakeRoom();
        }
        else
        {
            await SetReserveAsync(host, 0);
        }
    }

    private static async Task SetReserveAsync(HostProcess host, double gigabytes)
    {
        using var response = await host.Owner.PutAsJsonAsync("/api/v1/plugins/builtin.files.local/settings", new { values = new { minFreeGb = gigabytes } });
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }

    // What works in the background may have given a few bytes back meanwhile, and an answer about the disk holds for two seconds.
    private static async Task DegradedAsync(HostProcess host, SmallVolume volume)
    {
        string? status = null;
        for (var round = 0; round < 20 && status != "degraded"; round++)
        {
            await FillAsync(host, volume, 0);
            await Task.Delay(500);
            status = (await host.Owner.GetFromJsonAsync<JsonElement>("/healthz/ready")).GetProperty("status").GetString();
        }

        status.ShouldBe("degraded", host.Log);
    }

    private static async Task ShouldRefuseAsync(HostProcess host, string path, object body)
    {
        using var response = await host.Owner.PutAsJsonAsync($"/api/v1/{path}", body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeFalse($"{path}: {text}");
        JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()!.ShouldStartWith("PH");
    }

    private static async Task LimitAsync(HostProcess host, string bytes)
    {
        using var process = Process.Start("prlimit", ["--pid", $"{host.Pid}", $"--fsize={bytes}:unlimited"]);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }
}
