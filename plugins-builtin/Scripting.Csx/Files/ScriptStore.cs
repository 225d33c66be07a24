using System.Text;
using System.Text.RegularExpressions;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>Writes scripts for who edits them over HTTP. Each write is whole or not at all.</summary>
internal sealed partial class ScriptStore(ScriptFolder folder) : IDisposable
{
    public const string Extension = ".csx";

    /// <summary>Of a script that is not there.</summary>
    public const string NoVersion = "";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether scripts may be made by this name: in the folder itself, the same on every file system.</summary>
    public static bool IsName(string name) => name.Length <= 100 && Name().IsMatch(name);

    public string PathOf(string name) => Path.Combine(Path.GetFullPath(folder.Path), name);

    /// <summary>Writes a script, if it still is what its writer saw.</summary>
    /// <param name="name">One that <see cref="IsName"/> takes.</param>
    /// <param name="source">What it is to say.</param>
    /// <param name="expectedSha256">Of the version that was edited; <see cref="NoVersion"/> where there must be none yet; <see langword="null"/> to write over anything.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <exception cref="EncoderFallbackException">It has half a character.</exception>
    public async Task<bool> TryWriteAsync(string name, string source, string? expectedSha256, CancellationToken cancellationToken)
    {
        var bytes = Strict.GetBytes(source);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var path = PathOf(name);
            if (expectedSha256 is not (null or NoVersion) && (await SettledFile.ReadAsync(path, cancellationToken))?.Sha256 != expectedSha256)
            {
                return false;
            }

            // Hidden, and no script by its name: nobody takes it for one before it is whole.
            var draft = Path.Combine(folder.Path, $".{name}.{Path.GetRandomFileName()}.tmp");
            Directory.CreateDirectory(folder.Path);
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(bytes, CancellationToken.None);
                file.Flush(flushToDisk: true);
            }

            return TryMove(draft, path, overwrite: expectedSha256 != NoVersion);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    public void Dispose() => _turn.Dispose();

    private static bool TryMove(string draft, string path, bool overwrite)
    {
        try
        {
            File.Move(draft, path, overwrite);
            return true;
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(draft);
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9\-_.]*\.csx\z")]
    private static partial Regex Name();
}
