using System.Buffers.Binary;
using System.Text.Json;

namespace PluginHost.Runtime.SafeMode;

/// <summary>
/// The journal on disk. One page, padded with blanks and written by one call: what was written outlives the process however that ends, so
/// only the mark that a start begins is forced to the disk. The number of the plugin that was called last lies behind the page, where a call can
/// put it for the price of a system call.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private const int PageBytes = 16 * 1024;
    private const string Name = "starts.json";

    private readonly FileStream _file;
    private readonly byte[] _page = new byte[PageBytes];
    private readonly string _path;

    public JournalFile(string folder)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, Name);
        _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <exception cref="JsonException">It was damaged.</exception>
    public (JournalPage Page, int LastCalled) Read()
    {
        var read = RandomAccess.Read(_file.SafeFileHandle, _page, 0);
        var text = _page.AsSpan(0, read).Trim((byte)' ').Trim((byte)0);
        if (text.IsEmpty)
        {
            return (JournalPage.Empty, -1);
        }

        Span<byte> called = stackalloc byte[sizeof(int)];
        var has = RandomAccess.Read(_file.SafeFileHandle, called, PageBytes) == sizeof(int);
        return (JsonSerializer.Deserialize(text, SafeModeJson.Default.JournalPage) ?? JournalPage.Empty, has ? BinaryPrimitives.ReadInt32LittleEndian(called) : -1);
    }

    public void Write(JournalPage page, bool durable)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(page, SafeModeJson.Default.JournalPage);
        if (bytes.Length > PageBytes)
        {
            // Hundreds of plugins at once: the names go, the count stays.
            bytes = JsonSerializer.SerializeToUtf8Bytes(page with { Trying = [.. page.Trying.Take(10)], Started = [.. page.Started.Take(10)], Suspects = [.. page.Suspects.Take(10)] }, SafeModeJson.Default.JournalPage);
        }

        _page.AsSpan().Fill((byte)' ');
        bytes.CopyTo(_page.AsSpan());
        RandomAccess.Write(_file.SafeFileHandle, _page, 0);
        if (durable)
        {
            _file.Flush(flushToDisk: true);
        }
    }

    public void WriteLastCalled(int number)
    {
        Span<byte> called = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(called, number);
        RandomAccess.Write(_file.SafeFileHandle, called, PageBytes);
    }

    public void Dispose() => _file.Dispose();

    public override string ToString() => _path;
}
