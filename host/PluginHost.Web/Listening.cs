using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PluginHost.Web;

/// <summary>Binds the server to what the options name.</summary>
internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, WebHostOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        var certificate = LoadCertificate(options);
        if (IsEverywhere(options.Host))
        {
            kestrel.ListenAnyIP(options.Port, Configure);
            return;
        }
        foreach (var address in Addresses(options))
        {
            kestrel.Listen(address, options.Port, Configure);
        }

        void Configure(ListenOptions listen)
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }
    }

    /// <summary>An address as somebody on this machine can use it: nobody can connect to "everywhere".</summary>
    public static string Reachable(string url) =>
        url.Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal).Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal);

    private static bool IsEverywhere(string host) => host is "*" or "+" or "0.0.0.0" or "::" or "[::]";

    private static IPAddress[] Addresses(WebHostOptions options)
    {
        if (options.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            // A free port is chosen per address, so with port 0 there can be only one.
            return options.Port == 0 || !System.Net.Sockets.Socket.OSSupportsIPv6 ? [IPAddress.Loopback] : LoopbackAddresses();
        }
        if (IPAddress.TryParse(options.Host, out var address))
        {
            return [address];
        }
        try
        {
            return Dns.GetHostAddresses(options.Host);
        }
        catch (Exception error) when (error is System.Net.Sockets.SocketException or ArgumentException)
        {
            throw new WebHostStartException(
                ErrorCodes.BadAddress, $"'{options.Host}' is neither an address nor a name of this machine. Set host in server-config.json to one, or to 0.0.0.0 for all.", error);
        }
    }

    // IPv6 can be switched off for the loopback interface alone, as in many containers.
    private static IPAddress[] LoopbackAddresses() =>
        System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Any(own => own.Address.Equals(IPAddress.IPv6Loopback))
            ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : [IPAddress.Loopback];

    private static X509Certificate2? LoadCertificate(WebHostOptions options)
    {
        if (options.SslCertFile is not { Length: > 0 } file)
        {
            return null;
        }
        try
        {
            return X509Certificate2.CreateFromPemFile(file, options.SslKeyFile);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WebHostStartException(
                ErrorCodes.BadCertificate, $"The certificate {file} with key {options.SslKeyFile ?? "(none)"} cannot be read: {error.Message} Check ssl_certfile and ssl_keyfile.", error);
        }
    }
}
