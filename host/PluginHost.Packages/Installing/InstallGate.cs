using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Lets one operation at a time at the home folder: others of this process wait, another process is told.</summary>
internal sealed class InstallGate(PackageHome home) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(home.GateFile)!);
            return new Turn(this, new FileStream(home.GateFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception)
        {
            _turn.Release();
            if (exception is not IOException)
            {
                throw;
            }

            throw new PackageException(
                new Refusal(PackageCodes.Busy, $"Another process is installing plugins: it holds {home.GateFile}.", "Wait until it is done, then try again."), exception);
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(InstallGate gate, FileStream file) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            gate._turn.Release();
        }
    }
}
