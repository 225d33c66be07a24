using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Accounts;

/// <summary>The cookie that carries a session's secret.</summary>
internal static class SessionCookie
{
    public const string Name = "pluginhost_session";

    public static void Write(HttpContext context, string secret, DateTimeOffset expires) => context.Response.Cookies.Append(Name, secret, Options(context, expires));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };
}
