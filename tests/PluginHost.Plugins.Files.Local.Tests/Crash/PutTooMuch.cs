using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests.Crash;

/// <summary>The process that may not write files as large as it wants to: prints the refusal.</summary>
internal static class PutTooMuch
{
    public const string Verb = "put-too-much";

    public static async Task<int> RunAsync(string folder)
    {
        var blobs = new TestStore(folder).Blobs;
        var small = await blobs.PutAsync(new PutRequest(BlobKey.Parse("small")) { Bytes = new byte[1000] }, CancellationToken.None);
        var large = await blobs.PutAsync(new PutRequest(BlobKey.Parse("large")) { Bytes = new byte[1_000_000] }, CancellationToken.None);
        Console.WriteLine($"{small.Refusal?.Code ?? "stored"} {large.Refusal?.Code ?? "stored"}");
        return 0;
    }
}
