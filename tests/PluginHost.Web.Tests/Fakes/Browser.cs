using PluginHost.Web.Security;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>A signed-in browser: cookie and CSRF token on every request.</summary>
internal sealed class Browser : IDisposable
{
    public Browser(Uri url, string cookie, string csrf)
    {
        Cookie = cookie;
        Csrf = csrf;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = url };
        Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Client.DefaultRequestHeaders.Add(CsrfTokens.Header, csrf);
    }

    public string Cookie { get; }

    public string Csrf { get; }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();
}
