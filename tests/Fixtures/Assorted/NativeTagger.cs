using System.Globalization;
using System.Runtime.InteropServices;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted;

/// <summary>Answers a checksum made by native code.</summary>
[Tagger("fixtures.native", "Native")]
public sealed partial class NativeTagger : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        var checksum = Crc32(0, "123456789"u8, 9);
        return ValueTask.FromResult(Answer.With(checksum.ToString("x8", CultureInfo.InvariantCulture)));
    }

    [LibraryImport("fixturenative", EntryPoint = "CompressionNative_Crc32")]
    private static partial uint Crc32(uint seed, ReadOnlySpan<byte> data, int length);
}
