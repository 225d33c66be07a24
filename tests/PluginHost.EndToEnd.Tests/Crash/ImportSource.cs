using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>A few hundred small pictures and the ways in which they come: as a folder, as an archive, as an upload.</summary>
internal sealed class ImportSource
{
    private readonly string _folder;
    private readonly string _archive;

    private ImportSource(string folder, string archive)
    {
        _folder = folder;
        _archive = archive;
        Contents = [.. Directory.GetFiles(folder).Select(LibraryAudit.HashOf)];
    }

    public enum Way
    {
        Folder,
        Upload,
        Archive,
    }

    /// <summary>The SHA-256 of each.</summary>
    public IReadOnlyList<string> Contents { get; }

    public string Folder => _folder;

    public static ImportSource Make(TemporaryFolder place, int count)
    {
        var folder = place.Sub("pictures");
        for (var i = 0; i < count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"picture-{i:0000}.jpg"), TestPictures.Jpeg(i));
        }

        var archive = place.File("pictures.zip");
        ZipFile.CreateFromDirectory(folder, archive);
        return new ImportSource(folder, archive);
    }

    /// <summary>Asks for the import and answers its job.</summary>
    public async Task<long> StartAsync(HostProcess host, Way way)
    {
        if (way == Way.Upload)
        {
            using var form = new MultipartFormDataContent();
            foreach (var file in Directory.GetFiles(_folder).Order())
            {
                var part = new ByteArrayContent(await File.ReadAllBytesAsync(file));
                part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
                form.Add(part, "files", Path.GetFileName(file));
            }

            using var response = await host.Owner.PostAsync("/api/v1/imports", form);
            var text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeTrue(text);
            return JsonDocument.Parse(text).RootElement.GetProperty("job").GetInt64();
        }

        var started = await host.PostAsync("imports", new { paths = new[] { way == Way.Folder ? _folder : _archive }, mode = "copy" });
        return started.GetProperty("job").GetInt64();
    }
}
