using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web.Plugins;

/// <summary>
/// A key per running instance of a plugin, in the addresses of its UI files. A sandboxed frame sends no cookie, so the address itself is
/// what only signed-in people know; and a reloaded plugin has new addresses, so that no browser runs old code from its memory.
/// </summary>
internal sealed class PluginUiKeys
{
    private const int Bytes = 16;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(Bytes);

    public string Of(PluginSnapshot plugin) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{plugin.Id}|{Began(plugin)}")).AsSpan(0, Bytes));

    public bool Fits(PluginSnapshot plugin, string? key) =>
        key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(plugin)), Encoding.UTF8.GetBytes(key));

    private static string? Began(PluginSnapshot plugin) =>
        plugin.Transitions.FirstOrDefault(transition => transition.Kind is TransitionKind.Loaded or TransitionKind.Replaced)?.At.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
