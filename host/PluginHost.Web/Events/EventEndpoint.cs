using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Events;

/// <summary>The live stream of events to browser tabs and other programs.</summary>
internal sealed class EventEndpoint(WebHostOptions options, EventBus bus, EventSocketFactory sockets, IHostApplicationLifetime lifetime) : IHostEndpoints
{
    private int _open;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiPaths.Base + "/events", StreamAsync).RequireAccess(AccessPolicy.Reader)
            .Describe(new EndpointDoc("streamEvents", "Live events (WebSocket); since=N replays what came after N")
            {
                Tag = "Events",
                Parameters = [Docs.InQuery("since", "integer", "Number of the last event that was seen")],
                Responses = [new EndpointResponse(StatusCodes.Status101SwitchingProtocols, "Messages {seq, event, ids, origin, data}")],
            });

    private async Task StreamAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.Upgrade = "websocket";
            await context.WriteProblemAsync(
                StatusCodes.Status426UpgradeRequired, new Refusal(ErrorCodes.WebSocketExpected, "Events come over a WebSocket.", "Open it with a WebSocket client."));
            return;
        }
        var text = context.Request.Query["since"].ToString();
        long since = 0;
        if (text.Length > 0 && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out since))
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, new Refusal(ErrorCodes.BadParameter, "since is not a number."));
            return;
        }
        var open = Interlocked.Increment(ref _open);
        if (open > options.Events.MaxConnections)
        {
            Interlocked.Decrement(ref _open);
            await context.WriteProblemAsync(
                StatusCodes.Status503ServiceUnavailable, new Refusal(ErrorCodes.TooMany, "Too many event streams are open.", "Close some tabs, or try again later."));
            return;
        }
        try
        {
            if (open == 1)
            {
                bus.Publish(new NewEvent(EventNames.StreamOpened));
            }

            using var subscription = bus.Open("*", text.Length > 0 ? since : null, out var isComplete);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await sockets.Make(context, socket, subscription, isComplete).RunAsync(ending.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
