using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Fakes;

/// <summary>Pictures of these sizes in bytes.</summary>
internal sealed class FakeBlock(params long[] bytes) : SearchBlock
{
    private readonly Picture _picture = new();

    public override int Count => bytes.Length;

    /// <summary>All of it.</summary>
    public SearchRequest Everything
    {
        get
        {
            var asked = new ulong[(bytes.Length + 63) / 64];
            for (var place = 0; place < bytes.Length; place++)
            {
                asked[place / 64] |= 1UL << (place % 64);
            }

            return new SearchRequest(this, asked);
        }
    }

    public override SearchedPicture Read(int place)
    {
        _picture.Now = bytes[place];
        return _picture;
    }

    private sealed class Picture : SearchedPicture
    {
        public long Now { get; set; }

        public override long Bytes => Now;
    }
}
