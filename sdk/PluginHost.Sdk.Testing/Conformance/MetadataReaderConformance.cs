using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IMetadataReader"/> has to do.</summary>
/// <param name="subject">The reader.</param>
/// <param name="files">Files that it reads; a made PNG with texts stands for them where there are none.</param>
public sealed class MetadataReaderConformance(ConformanceSubject<IMetadataReader> subject, IReadOnlyList<byte[]>? files = null) : ConformanceSuite<IMetadataReader>(subject)
{
    private const int MostValueLength = 16 * 1024;

    private readonly Lazy<IReadOnlyList<byte[]>> _files = new(() => files is { Count: > 0 }
        ? files
        : [MadePictures.Png(1), MadePictures.Png(2, 64, 48, ("parameters", "a cat\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 1, Size: 64x48"), ("Comment", "für dich"))]);

    private protected override IEnumerable<ConformanceCall<IMetadataReader>> Calls =>
        _files.Value.Select((bytes, place) => new ConformanceCall<IMetadataReader>($"file {place + 1}", async (reader, run, token) => Text(await ReadAsync(reader, run.Write(bytes), token))));

    private protected override IEnumerable<ConformanceCall<IMetadataReader>> Hostile =>
    [
        new("a file that is not there", async (reader, run, token) => Text(await ReadAsync(reader, new ImageFile(Path.Combine(run.Folder, "gone.png")), token))),
        new("a folder", async (reader, run, token) => Text(await ReadAsync(reader, new ImageFile(run.Folder), token))),
        .. BrokenFiles.Foreign().Select((bytes, place) => Hostility($"foreign file {place + 1}", bytes)),
        .. _files.Value.SelectMany(file => BrokenFiles.CutOff(file)).Select(bytes => Hostility($"a file cut off after {bytes.Length} bytes", bytes)),
        .. _files.Value.SelectMany(file => BrokenFiles.Damaged(file)).Select((bytes, round) => Hostility($"damaged file {round + 1}", bytes)),
        new("sidecars of nonsense", async (reader, run, token) => Text(await reader.ReadAsync(
            new MetadataRequest(run.Write(MadePictures.Png(1)), "png") { Sidecars = [new("picture.xmp", new byte[] { 0, 1, 2 }), new("picture.json", "{\"a\":"u8.ToArray()), new("", ReadOnlyMemory<byte>.Empty)] }, token))),
        new("stored data of nonsense", async (reader, run, token) => Text(await reader.ReadAsync(
            new MetadataRequest(run.Write(MadePictures.Png(1)), "png") { Raw = [new RawMetadata("no.such", "\ud800", new byte[] { 0xFF, 0xFE }), new RawMetadata("png.tEXt", "prompt", "{"u8.ToArray())] }, token))),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("keeps-to-ranges", "Fields are in their ranges: latitude, longitude, rating, and no number that is not one.", "Leave out what makes no sense, and say so in a warning.", RangesAsync),
        Check("cuts-long-values", $"An entry for people has at most {MostValueLength} characters.", "Cut it.", CutAsync),
        Check("leaves-the-file-alone", "The file is not changed, and can be deleted when the call has ended.", "Open it for reading only, share it, and close it.", LeaveAsync),
    ];

    private static Task<MetadataResult> ReadAsync(IMetadataReader reader, ImageFile file, CancellationToken token) => reader.ReadAsync(new MetadataRequest(file, "png"), token).AsTask();

    private static ConformanceCall<IMetadataReader> Hostility(string what, byte[] bytes) => new(what, async (reader, run, token) => Text(await ReadAsync(reader, run.Write(bytes), token)));

    private async Task RangesAsync(ConformanceRun<IMetadataReader> run)
    {
        foreach (var bytes in _files.Value)
        {
            var fields = (await ReadAsync(run.Capability, run.Write(bytes), run.Token)).Fields;
            run.Require(fields.Latitude is null or (>= -90 and <= 90), $"The latitude is {fields.Latitude}.");
            run.Require(fields.Longitude is null or (>= -180 and <= 180), $"The longitude is {fields.Longitude}.");
            run.Require(fields.Rating is null or (>= 0 and <= 5), $"The rating is {fields.Rating}.");
            run.Require(new[] { fields.Aperture, fields.ExposureSeconds, fields.FocalLength, fields.Altitude }.All(value => value is null || double.IsFinite(value.Value)), "A number is not finite.");
        }
    }

    private async Task CutAsync(ConformanceRun<IMetadataReader> run)
    {
        var result = await ReadAsync(run.Capability, run.Write(MadePictures.Png(3, 64, 48, ("Comment", new string('x', 100_000)))), run.Token);
        var longest = result.Groups.SelectMany(group => group.Entries).Select(entry => entry.Value.Length).DefaultIfEmpty().Max();
        // A few letters more may say that something was cut.
        run.Require(longest <= MostValueLength + 8, $"One has {longest}.");
    }

    private async Task LeaveAsync(ConformanceRun<IMetadataReader> run)
    {
        var file = run.Write(_files.Value[0]);
        await ReadAsync(run.Capability, file, run.Token);
        run.Require((await File.ReadAllBytesAsync(file.Path, run.Token)).AsSpan().SequenceEqual(_files.Value[0]), "It was changed.");
        File.Delete(file.Path);
    }
}
