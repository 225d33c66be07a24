using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IEndpointModule"/> has to do. Its routes are served on a socket of this machine, and asked.</summary>
/// <param name="subject">The module.</param>
public sealed partial class EndpointModuleConformance(ConformanceSubject<IEndpointModule> subject) : ConformanceSuite<IEndpointModule>(subject)
{
    private static readonly string[] Bodies = ["", "{", "null", "[]", "\"\\ud800\"", "{\"\":1e999}"];

    private protected override bool MayAnswerCancelledCalls => true;

    private protected override IEnumerable<ConformanceCall<IEndpointModule>> Calls => [new("AddRoutes", async (module, _, _) =>
    {
        await using var server = await EndpointTestServer.StartAsync(module, null, CancellationToken.None);
        return string.Join('\n', server.Routes.Select(Name).Order(StringComparer.Ordinal));
    })];

    private protected override IEnumerable<ConformanceCall<IEndpointModule>> Hostile => [];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("says-who-may-call", "Every route says who may call it.", "Call RequireAccess(..) on it, or AllowPublic(..) with a reason.", AccessAsync),
        Check("describes-its-routes", "Every route is described, each under a name of its own.", "Call Describe(new EndpointDoc(..)) on it.", DescribeAsync),
        Check("answers-hostile-requests", "A hostile request is answered by a status below 500.", "Read bodies by context.ReadJsonAsync, check parameters, and answer by WriteProblemAsync.", AnswerAsync),
    ];

    private static string Name(RouteEndpoint route) => $"{string.Join(',', Methods(route))} {route.RoutePattern.RawText}";

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static async Task AccessAsync(ConformanceRun<IEndpointModule> run)
    {
        await using var server = await EndpointTestServer.StartAsync(run.Capability, null, run.Token);
        run.Require(server.Routes.Count > 0, "There is no route.");
        var open = server.Routes.FirstOrDefault(route => route.Metadata.GetMetadata<AccessMetadata>() is null);
        run.Require(open is null, $"{(open is null ? "" : Name(open))} does not.");
    }

    private static async Task DescribeAsync(ConformanceRun<IEndpointModule> run)
    {
        await using var server = await EndpointTestServer.StartAsync(run.Capability, null, run.Token);
        var names = server.Routes.Select(route => route.Metadata.GetMetadata<EndpointDoc>()?.OperationId ?? "").ToList();
        run.Require(!names.Contains(""), "One is not.");
        run.Require(names.Distinct().Count() == names.Count, $"Two have the same: {string.Join(", ", names)}.");
    }

    private static async Task AnswerAsync(ConformanceRun<IEndpointModule> run)
    {
        await using var server = await EndpointTestServer.StartAsync(run.Capability, null, run.Token);
        foreach (var route in server.Routes)
        {
            var path = Parameter().Replace(route.RoutePattern.RawText ?? "", "%00..%2F-1");
            foreach (var (method, body) in Methods(route).SelectMany(method => Bodies.Select(body => (method, body))))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{path.TrimStart('/')}?q=%FF&limit=-1&limit=x", UriKind.Relative));
                request.Content = method == "GET" ? null : new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, run.Token);
                run.Require(answer.StatusCode < HttpStatusCode.InternalServerError, $"{Name(route)} answered {body} by {(int)answer.StatusCode}.");
            }
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
