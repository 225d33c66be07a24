using System.Security.Cryptography;
using PluginHost.LibraryGenerator.Chance;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Plugins.Library.Hashing;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Storage;
using PluginHost.Tests.Shared;

namespace PluginHost.LibraryGenerator.Originals;

/// <summary>Makes the files, small and real, where the local file store keeps originals. Thumbnails are made from them by the host when they are asked for.</summary>
internal sealed class OriginalMaker(string libraryFolder, ulong seed)
{
    private static readonly ImageEncoding[] Encodings = [ImageEncoding.Jpeg, ImageEncoding.Png, ImageEncoding.Jpeg, ImageEncoding.Png, ImageEncoding.Webp];
    private static readonly DateTimeOffset MadeAt = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly VipsImageEngine _engine = new();

    public async Task<OriginalSet> MakeAsync(int count, CancellationToken cancellationToken)
    {
        var shapes = Enum.GetValues<Shape>();
        var byShape = shapes.ToDictionary(shape => shape, _ => new List<Original>());
        for (var i = 0; i < count; i++)
        {
            var shape = shapes[i % shapes.Length];
            byShape[shape].Add(await MakeAsync(i, shape, Encodings[i / shapes.Length % Encodings.Length], cancellationToken));
        }

        return new OriginalSet(byShape.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Original>)pair.Value));
    }

    private async Task<Original> MakeAsync(int index, Shape shape, ImageEncoding encoding, CancellationToken cancellationToken)
    {
        var (width, height) = shape switch { Shape.Wide => (576, 384), Shape.Tall => (384, 576), _ => (448, 448) };
        var drawn = Path.GetTempFileName();
        try
        {
            var scene = new Scene(width, height, Dice.For(seed, 5, index));
            await File.WriteAllBytesAsync(drawn, TestPictures.Png(width, height, scene.Pixel), cancellationToken);
            var decoded = await _engine.DecodeAsync(
                new DecodeRequest(new ImageFile(drawn), ImageLimits.Default, [new OutputSpec("original", encoding) { Quality = 85 }], [ThumbHash.Sample]), cancellationToken);
            return await StoreAsync(index, Fine(decoded.Refusal, decoded).Outputs[0].Data.ToArray(), ThumbHash.Compute(decoded.Samples[0]), cancellationToken);
        }
        finally
        {
            File.Delete(drawn);
        }
    }

    private async Task<Original> StoreAsync(int index, byte[] bytes, byte[] thumbHash, CancellationToken cancellationToken)
    {
        var staged = Path.GetTempFileName();
        await File.WriteAllBytesAsync(staged, bytes, cancellationToken);
        var probed = await _engine.ProbeAsync(new ProbeRequest(new ImageFile(staged), ImageLimits.Default), cancellationToken);
        var info = Fine(probed.Refusal, probed).Info!;
        var key = OriginalNames.ForFile($"scene-{index:000}", new ContentHash(SHA256.HashData(bytes)), 8, info.Extension, MadeAt);
        var path = Path.Combine([libraryFolder, .. key.Value.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(staged, path, overwrite: true);
        return new Original(key, info, thumbHash);
    }

    private static T Fine<T>(Refusal? refusal, T result) => refusal is null ? result : throw new InvalidOperationException($"An original could not be made: {refusal}");
}
