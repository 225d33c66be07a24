using System.Diagnostics.CodeAnalysis;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>One check while it runs: the capability, a folder, and what to say where the rule is broken.</summary>
internal sealed class ConformanceRun<TContract>(ConformanceStand<TContract> stand, string check, string rule, string cure, CancellationToken token) : IDisposable where TContract : class
{
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("pluginhost-conformance-"));
    private int _files;

    public TContract Capability => stand.Capability;

    public CancellationToken Token => token;

    /// <summary>A folder of this check's own.</summary>
    public string Folder => _folder.Value.FullName;

    public TContract Another() => stand.CreateAnother();

    public ImageFile Write(byte[] bytes, string name = "picture.png")
    {
        var path = Path.Combine(Folder, $"{Interlocked.Increment(ref _files)}-{name}");
        File.WriteAllBytes(path, bytes);
        return new ImageFile(path) { Name = name };
    }

    public void Require([DoesNotReturnIf(false)] bool holds, string reason)
    {
        if (!holds)
        {
            Fail(reason);
        }
    }

    [DoesNotReturn]
    public void Fail(string reason, Exception? cause = null) => throw Broken(reason, cause);

    public ConformanceException Broken(string reason, Exception? cause = null) => new(check, rule, reason, cure, cause);

    /// <summary>Runs a call that must answer, whatever it is given.</summary>
    public async Task<T> AnswerAsync<T>(string what, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (error is not ConformanceException && !token.IsCancellationRequested)
        {
            throw Broken($"It threw {error.GetType().Name} for {what}: {error.Message}", error);
        }
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }
}
