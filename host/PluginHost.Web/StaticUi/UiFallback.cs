using Microsoft.AspNetCore.Http;
using PluginHost.Web.Errors;

namespace PluginHost.Web.StaticUi;

/// <summary>Answers what no route takes: files of the web UI, its start page for the addresses of its views, or a plain no.</summary>
internal sealed class UiFallback(UiFiles files)
{
    private const string NotBuilt = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>PluginHost</title></head>
        <body><h1>PluginHost is running</h1>
        <p>The web page is not built. Run <code>npm ci</code> and <code>npm run build</code> in <code>host/web</code>, or use <code>run.sh</code>, which does.</p>
        <p>The API is there: <a href="/openapi/v1.json">/openapi/v1.json</a></p></body></html>
        """;

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (ApiPaths.IsForMachines(request.Path) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return UnknownPaths.AnswerAsync(context);
        }
        if (files.Find(request.Path.Value is "/" or "" or null ? UiFiles.Index : request.Path.Value) is { } file)
        {
            return FileAnswer.SendAsync(context, file);
        }
        if (!request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return UnknownPaths.AnswerAsync(context);
        }
        return files.Find(UiFiles.Index) is { } index ? FileAnswer.SendAsync(context, index) : NotBuiltAsync(context);
    }

    private static Task NotBuiltAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(NotBuilt, context.RequestAborted);
    }
}
