using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Tests.Import.Http;

public sealed class ImportEndpointTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LibraryServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Upload_FewFiles_IsDoneInline()
    {
        var answer = await _server.UploadAsync(201, ("a.png", Some.Picture(1)), ("b.png", Some.Picture(2)), ("c.png", Some.Picture(1)), ("d.png", "no picture"u8.ToArray()));

        answer.GetProperty("imported").GetArrayLength().ShouldBe(2);
        answer.GetProperty("duplicates").GetArrayLength().ShouldBe(1);
        answer.GetProperty("failed")[0].GetProperty("name").GetString().ShouldBe("d.png");
        answer.GetProperty("failed")[0].GetProperty("code").GetString().ShouldBe("PH4102");
        (await _server.GetAsync("pictures?q=source:uploads")).GetProperty("total").GetInt32().ShouldBe(2);
        _server.Library.Events.Published.ShouldContain(message => message.Origin == "tab-1");
        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Upload_ZipAndSidecars_AreUnderstood()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("x/inner.png").Open();
            entry.Write(Some.Picture(5));
        }

        var answer = await _server.UploadAsync(201, ("all.zip", memory.ToArray()), ("a.png", Some.Picture(1)), ("a.txt", "the caption"u8.ToArray()), ("lost.txt", "x"u8.ToArray()));

        answer.GetProperty("imported").GetArrayLength().ShouldBe(2);
        answer.GetProperty("failed")[0].GetProperty("code").GetString().ShouldBe("PH4506");
        _server.Library.Catalog.Records.Single(record => record.Name == "a.png").Description.ShouldBe("the caption");
        _server.Library.Catalog.Records.Single(record => record.Name == "inner.png").Folder.ShouldBe("x");
        ShouldHaveNoLeftovers(except: ["2", "3"]);
    }

    [Theory]
    [InlineData("../../evil.png", "evil.png")]
    [InlineData("C:\\x\\evil.png", "evil.png")]
    [InlineData("/etc/evil.png", "evil.png")]
    public async Task Upload_HostileName_IsOnlyAName(string name, string expected)
    {
        await _server.UploadAsync(201, (name, Some.Picture(1)));

        _server.Library.Catalog.Records.ShouldHaveSingleItem().Name.ShouldBe(expected);
    }

    [Fact]
    public async Task Upload_LargerThanTheLimit_IsRefusedAndLeavesNothing()
    {
        _server.Library.Settings.Current = _server.Library.Settings.Current with { MaxUploadBytes = 1000 };

        (await _server.UploadAsync(413, ("a.png", new byte[5000]))).GetProperty("code").GetString().ShouldBe("PH4526");

        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Upload_NoFiles_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("hello"), "comment" } };

        using var response = await _server.Client.PostAsync("imports", form);

        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync()).ShouldContain("PH4525");
        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Upload_DiskIsFull_IsRefusedBeforeItIsSent()
    {
        _server.Library.Blobs.StageRefusal = new Sdk.Refusal("PH6103", "The disk is full.");

        (await _server.UploadAsync(507, ("a.png", Some.Picture(1)))).GetProperty("code").GetString().ShouldBe("PH4529");
    }

    [Fact]
    public async Task Upload_StoreRefusesLater_KeepsTheFilesForTheNextAttempt()
    {
        _server.Library.Blobs.PutRefusal = new Sdk.Refusal("PH6103", "The disk is full.");
        var answer = await _server.UploadAsync(202, [.. Enumerable.Range(0, 8).Select(i => ($"{i}.png", Some.Picture(i)))]);
        _server.Library.Blobs.PutRefusal = null;

        var job = await _server.Library.Jobs.RunAsync(new Sdk.JobId(answer.GetProperty("job").GetInt64()));

        job.State.ShouldBe(JobState.Succeeded);
        _server.Library.Catalog.Records.Count.ShouldBe(8);
        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Upload_CommitFailsOnce_KeepsTheFileForTheNextAttempt()
    {
        _server.Library.Catalog.AddFault = new Sdk.PluginFaultException("PH6201", "The catalogue threw.");
        var answer = await _server.UploadAsync(202, ("a.png", Some.Picture(1)));
        _server.Library.Blobs.Keys.ShouldBeEmpty();
        _server.Library.Catalog.AddFault = null;

        await _server.Library.Jobs.RunAsync(new Sdk.JobId(answer.GetProperty("job").GetInt64()));

        _server.Library.Catalog.Records.Count.ShouldBe(1);
        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Upload_ClientGoesAway_LeavesNothing()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(_server.Client.BaseAddress!.Host, _server.Client.BaseAddress.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\nhalf a pict"));
            while (!Directory.Exists(_server.Library.UploadsFolder) || Directory.GetDirectories(_server.Library.UploadsFolder).Length == 0)
            {
                await Task.Delay(5);
            }
        }

        while (Directory.GetDirectories(_server.Library.UploadsFolder).Length > 0)
        {
            await Task.Delay(5);
        }

        _server.Library.Jobs.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_BodyBreaksOff_IsRefused()
    {
        using var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\nhalf"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var response = await _server.Client.PostAsync("imports", content);

        ((int)response.StatusCode).ShouldBe(400);
        ShouldHaveNoLeftovers();
    }

    [Fact]
    public async Task Paths_Owner_ImportsThem()
    {
        var path = _server.Library.Files.Write("in/a.png", Some.Picture(1));

        var answer = await _server.PostAsync("imports", JsonSerializer.Serialize(new { paths = new[] { path }, mode = "copy" }), 201);

        answer.GetProperty("imported")[0].GetInt64().ShouldBe(1);
        var report = await _server.GetAsync($"imports/{answer.GetProperty("job").GetInt64()}");
        report.GetProperty("state").GetString().ShouldBe("succeeded");
        report.GetProperty("total").GetInt32().ShouldBe(1);
        report.GetProperty("bytes").GetInt64().ShouldBe(Some.Picture(1).Length);
    }

    [Fact]
    public async Task Paths_FromElsewhere_AreForbidden()
    {
        _server.Caller = new Caller("owner", [AccessPolicy.Reader, AccessPolicy.Editor, AccessPolicy.Owner], IsLocal: false);

        (await _server.PostAsync("imports", """{"paths":["/etc"],"mode":"copy"}""", 403)).GetProperty("code").GetString().ShouldBe("PH4012");
    }

    [Theory]
    [InlineData("""{"paths":[],"mode":"copy"}""", "paths")]
    [InlineData("""{"paths":["relative"],"mode":"copy"}""", "paths")]
    [InlineData("""{"paths":["/x"],"mode":"move"}""", "mode")]
    [InlineData("""{"paths":null,"mode":"copy"}""", "paths")]
    [InlineData("""{"mode":"copy"}""", "paths")]
    public async Task Paths_BadBody_NamesTheField(string json, string field) =>
        (await _server.PostAsync("imports", json, 400)).GetProperty("errors").EnumerateObject().First().Name.ShouldBe(field);

    [Fact]
    public async Task Restore_TrashedContent_ComesBack()
    {
        await _server.UploadAsync(201, ("a.png", Some.Picture(1)));
        await _server.SendAsync(HttpMethod.Delete, "pictures/1", null, 204);
        var answer = await _server.UploadAsync(201, ("again.png", Some.Picture(1)));
        answer.GetProperty("inTrash")[0].GetProperty("id").GetInt64().ShouldBe(1);
        var job = answer.GetProperty("job").GetInt64();
        (await _server.GetAsync($"imports/{job}")).GetProperty("trashed")[0].GetProperty("name").GetString().ShouldBe("again.png");

        (await _server.PostAsync($"imports/{job}/restore", "")).GetProperty("changed").GetInt32().ShouldBe(1);

        (await _server.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Post_AnotherMediaType_IsRefused()
    {
        using var response = await _server.Client.PostAsync("imports", new StringContent("x", Encoding.UTF8, "text/plain"));

        ((int)response.StatusCode).ShouldBe(415);
    }

    [Fact]
    public async Task Start_UploadsOfNoImport_AreSweptAndOthersKept()
    {
        // Not the server's, which sweeps by itself at some moment after its start.
        await using var library = new TestLibrary();
        var kept = Directory.CreateDirectory(Path.Combine(library.UploadsFolder, "kept")).FullName;
        Directory.CreateDirectory(Path.Combine(library.UploadsFolder, "lost"));
        library.Jobs.IsPaused = true;
        await library.Jobs.EnqueueAsync(new NewJob("library.import", "Import", $"{{\"path\":\"{kept}/0\"}}"), default);

        await library.Get<Library.Import.Uploads.UploadSweeper>().RunAsync(default);

        Directory.GetDirectories(library.UploadsFolder).ShouldBe([kept]);
    }

    private void ShouldHaveNoLeftovers(params string[] except)
    {
        _server.Library.Blobs.Staged.ShouldBeEmpty();
        if (Directory.Exists(_server.Library.UploadsFolder))
        {
            Directory.EnumerateFiles(_server.Library.UploadsFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Except(except).ShouldBeEmpty();
        }
    }
}
