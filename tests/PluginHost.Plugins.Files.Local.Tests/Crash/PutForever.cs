using System.Globalization;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests.Crash;

/// <summary>The process that the crash test kills: puts files and prints what was acknowledged.</summary>
internal static class PutForever
{
    public const string Verb = "put-forever";
    public const int Size = 300_000;

    public static async Task<int> RunAsync(string folder)
    {
        var blobs = new TestStore(folder).Blobs;
        for (var i = 0; i < 1_000_000; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"originals/{Environment.ProcessId}/{i / 10}/{i}.bin");
            var content = new byte[Size];
            Array.Fill(content, (byte)(1 + (i % 250)));
            var put = new PutRequest(BlobKey.Parse(key)) { Bytes = content };
            if (i % 2 == 0)
            {
                var path = (await blobs.StageAsync(new StageRequest(Size), CancellationToken.None)).Path!;
                await File.WriteAllBytesAsync(path, content);
                put = put with { StagedPath = path, Bytes = null };
            }

            if ((await blobs.PutAsync(put, CancellationToken.None)).Refusal is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal.ToString());
                return 1;
            }

            Console.WriteLine(key);
        }

        return 0;
    }
}
