using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PluginHost.Web.Security;

namespace PluginHost.Web.Events;

/// <summary>Makes the pump of one connection.</summary>
internal sealed class EventSocketFactory(WebHostOptions options, EventBus bus, Authenticator authenticator, TimeProvider time)
{
    public EventSocket Make(HttpContext context, WebSocket socket, Subscription subscription, bool isComplete)
    {
        var client = context.Features.GetRequiredFeature<ClientAddress>();
        return new EventSocket(
            socket, subscription, options.Events, time, isComplete, bus,
            async () => !(await authenticator.IdentifyAsync(context, client)).IsAnonymous, context.Abort);
    }
}
