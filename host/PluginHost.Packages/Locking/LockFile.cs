using System.Security.Cryptography;
using System.Text.Json;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Packages.Locking;

/// <summary>Keeps <c>plugins.lock.json</c>.</summary>
internal sealed class LockFile(string path)
{
    private const string Nothing = "none";

    /// <exception cref="PackageException">It is there but cannot be used: to go on would forget who signed what.</exception>
    public PluginLock Read()
    {
        try
        {
            if (!File.Exists(path))
            {
                return PluginLock.Empty;
            }

            var read = JsonSerializer.Deserialize(File.ReadAllBytes(path), LockJson.Default.PluginLock) ?? throw Unusable("it is the word null");
            return read.Schema == PluginLock.CurrentSchema ? read : throw Unusable($"it has schema {read.Schema}, this host knows {PluginLock.CurrentSchema}");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw Unusable(exception.Message.TrimEnd('.'), exception);
        }
    }

    public Task WriteAsync(PluginLock plugins, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(plugins, LockJson.Default.PluginLock), cancellationToken);

    /// <summary>Another one whenever the file's content is another one: a plan that was made before is then out of date.</summary>
    public string Stamp() => File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : Nothing;

    private PackageException Unusable(string reason, Exception? inner = null) => new(
        new Refusal(PackageCodes.LockFile, $"{path} cannot be used: {reason}.", "Correct it, or restore it from a backup. Without it the host does not know what it installed and who signed it."), inner);
}
